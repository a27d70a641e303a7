package kz.listeningstate.petition.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.register.Registers;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/** Who answers petitions for which body. The list says who is responsible; what an account may do is Keycloak's. */
@ApplicationScoped
@Transactional
class OfficerKeeping {
    private final Officers officers;
    private final StateBodies bodies;
    private final Registers registers;
    private final CurrentUser user;
    private final Trail trail;
    private final Clock clock;

    OfficerKeeping(
            Officers officers, StateBodies bodies, Registers registers, CurrentUser user, Trail trail, Clock clock) {
        this.officers = officers;
        this.bodies = bodies;
        this.registers = registers;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** For administrators, auditors and the body's own officers; 403 {@code other-body}. */
    Page<OfficerView> of(String bodyCode, int page, int size) {
        boolean any = user.hasRole(Role.ADMINISTRATOR) || user.hasRole(Role.AUDITOR);
        if (!any && !user.body().filter(bodyCode::equals).isPresent()) {
            throw new Problem(403, "other-body");
        }
        var query = officers.of(bodies.get(bodyCode).code());
        long total = query.count();
        return new Page<>(query.page(page, size).stream().map(Officer::view).toList(), page, size, total);
    }

    /** 404 {@code not-found}; 409 {@code officer-exists} when that account already answers for the body. */
    OfficerView add(String bodyCode, OfficerRequest request) {
        registers.change(StateBodies.REGISTER);
        bodies.get(bodyCode);
        if (officers.inOffice(bodyCode, request.login().strip())) {
            throw new Problem(409, "officer-exists");
        }
        Officer officer = new Officer(bodyCode, request);
        officers.persistAndFlush(officer);
        tell("officer-registered", bodyCode, officer.view());
        return officer.view();
    }

    /** Sets the last day. 404 {@code not-found}, 412 {@code stale-version}. */
    OfficerView end(String bodyCode, UUID id, LocalDate lastDay, int read) {
        registers.change(StateBodies.REGISTER);
        Officer officer = officers.findByIdOptional(id)
                .filter(found -> found.bodyCode().equals(bodyCode))
                .orElseThrow(Problem::notFound);
        IfMatch.check(read, officer.view().version());
        if (lastDay.isBefore(officer.view().appointedOn())) {
            throw Problem.invalidField("endedOn", "before-beginning");
        }
        officer.end(lastDay);
        officers.flush();
        tell("officer-ended", bodyCode, officer.view());
        return officer.view();
    }

    private void tell(String act, String bodyCode, OfficerView officer) {
        trail.add(
                RegisterWriter.matter("bodies", bodyCode),
                clock.instant(),
                new Actor(user.requiredId(), Role.ADMINISTRATOR),
                act,
                Map.of("body", bodyCode, "officer", officer.id(), "version", officer.version()));
    }
}
