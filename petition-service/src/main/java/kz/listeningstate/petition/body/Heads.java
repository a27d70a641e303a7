package kz.listeningstate.petition.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Iin;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.register.Registers;
import kz.listeningstate.petition.sealing.Sealing;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/** Register of heads (басшылар тізілімі): whose digital signature is a body's on which day (80, 90-6(1)). */
@ApplicationScoped
@Transactional
public class Heads {
    private final HeadEntries heads;
    private final Bodies bodies;
    private final Registers registers;
    private final Sealing sealing;
    private final CurrentUser user;
    private final Trail trail;
    private final Clock clock;

    Heads(
            HeadEntries heads,
            Bodies bodies,
            Registers registers,
            Sealing sealing,
            CurrentUser user,
            Trail trail,
            Clock clock) {
        this.heads = heads;
        this.bodies = bodies;
        this.registers = registers;
        this.sealing = sealing;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Whose signature is the body's on a day.
     *
     * @param bin that the certificate must name; null: not registered, then nobody can sign
     * @param people empty: nobody can sign
     */
    public record Signatories(String bodyCode, String bin, List<Signatory> people) {}

    /**
     * Somebody who may sign.
     *
     * @param id in the register of heads, fit for an audit trail
     * @param orderNumber of the act of appointment
     */
    public record Signatory(UUID id, HeadKind kind, String name, String orderNumber, LocalDate orderedOn) {
        /** By an order that names the time; else the first head, or the chair of a maslikhat. */
        public boolean isActing() {
            return kind == HeadKind.ACTING;
        }
    }

    /** Whose signature is the body's on a day; 404 {@code not-found} for an unknown body. */
    public Signatories signatoriesOn(String bodyCode, LocalDate day) {
        Body body = bodies.findByIdOptional(bodyCode).orElseThrow(Problem::notFound);
        List<Signatory> people =
                heads.on(bodyCode, day).stream().map(Heads::signatory).toList();
        return new Signatories(bodyCode, body.entry().bin(), people);
    }

    /**
     * Opens the IINs of those people, by their ids, to be compared with a certificate and not to be kept. That they were opened
     * is written down in the body's audit trail.
     *
     * @param matter the petition or appeal whose decision is signed
     * @param actor who brings the signature
     */
    public Map<UUID, Iin> iins(Signatories signatories, UUID matter, Actor actor) {
        List<UUID> ids = signatories.people().stream().map(Signatory::id).toList();
        Map<String, Object> details = Map.of("heads", ids, "matter", matter);
        trail.add(
                RegisterWriter.matter("bodies", signatories.bodyCode()),
                clock.instant(),
                actor,
                "head-iins-opened",
                details);
        return heads.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Head::id, head -> Iin.parse(sealing.open(head.iinSealed(), head.id()))));
    }

    Page<HeadView> of(String bodyCode, int page, int size) {
        var query = heads.of(bodyCode);
        long total = query.count();
        return new Page<>(query.page(page, size).stream().map(Head::view).toList(), page, size, total);
    }

    /**
     * Registers a head. 404 {@code not-found}; 400 {@code invalid-request} for a wrong IIN or dates; 409 {@code head-overlaps} when
     * another first head holds office in that time.
     */
    HeadView add(String bodyCode, HeadRequest head) {
        registers.change(StateBodies.REGISTER);
        return add(bodyCode, head, new Actor(user.requiredId(), Role.ADMINISTRATOR));
    }

    /** As above, the register being locked. */
    HeadView add(String bodyCode, HeadRequest head, Actor actor) {
        if (bodies.findById(bodyCode) == null) {
            throw Problem.notFound();
        }
        requireInOrder(head.holdsFrom(), head.holdsTo());
        if (head.kind() == HeadKind.FIRST) {
            requireAlone(bodyCode, null, head.holdsFrom(), head.holdsTo());
        }
        UUID id = UUID.randomUUID();
        byte[] sealed = sealing.seal(iin(head.iin()).value(), id);
        Head added = new Head(id, bodyCode, head, sealed, clock.instant(), actor.id());
        heads.persistAndFlush(added);
        tell(actor, "head-registered", added);
        return added.view();
    }

    /**
     * Sets a head's last day. 404 {@code not-found}, 412 {@code stale-version}, 409 {@code head-overlaps}.
     *
     * @param read version that the caller has read
     */
    HeadView end(String bodyCode, UUID id, LocalDate lastDay, int read) {
        registers.change(StateBodies.REGISTER);
        Head head = heads.findByIdOptional(id)
                .filter(found -> found.bodyCode().equals(bodyCode))
                .orElseThrow(Problem::notFound);
        IfMatch.check(read, head.version());
        requireInOrder(head.holdsFrom(), lastDay);
        if (head.kind() == HeadKind.FIRST) {
            requireAlone(bodyCode, id, head.holdsFrom(), lastDay);
        }
        head.end(lastDay);
        heads.flush();
        tell(new Actor(user.requiredId(), Role.ADMINISTRATOR), "head-ended", head);
        return head.view();
    }

    private void requireAlone(String bodyCode, UUID except, LocalDate from, LocalDate to) {
        boolean overlaps = heads.of(bodyCode).stream()
                .anyMatch(other ->
                        other.kind() == HeadKind.FIRST && !other.id().equals(except) && other.overlaps(from, to));
        if (overlaps) {
            throw new Problem(409, "head-overlaps");
        }
    }

    private static void requireInOrder(LocalDate from, LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw Problem.invalidField("holdsTo", "before-beginning");
        }
    }

    private static Iin iin(String text) {
        try {
            return Iin.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalidField("iin", "invalid");
        }
    }

    private static Signatory signatory(Head head) {
        HeadView view = head.view();
        return new Signatory(view.id(), view.kind(), view.name(), view.orderNumber(), view.orderedOn());
    }

    private void tell(Actor actor, String act, Head head) {
        Map<String, Object> details =
                Map.of("body", head.bodyCode(), "head", head.id(), "kind", head.kind(), "version", head.version());
        trail.add(RegisterWriter.matter("bodies", head.bodyCode()), clock.instant(), actor, act, details);
    }
}
