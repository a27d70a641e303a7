package kz.listeningstate.petition.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.problem.Problem;

/** Officers of the caller's body, by the register: among them its work is given out. */
@ApplicationScoped
public class Colleagues {
    private final Officers officers;
    private final CurrentUser user;
    private final Clock clock;

    Colleagues(Officers officers, CurrentUser user, Clock clock) {
        this.officers = officers;
        this.user = user;
        this.clock = clock;
    }

    /** Who asks, if the register has them in office today. */
    public Optional<Colleague> me() {
        return user.body()
                .flatMap(body -> officers.on(today(), body, user.login().orElseThrow()))
                .map(Officer::colleague);
    }

    /** As above; 403 {@code not-registered-officer}. */
    public Colleague required() {
        return me().orElseThrow(() -> new Problem(403, "not-registered-officer"));
    }

    /** In office today at the caller's body; 422 {@code unknown-officer}. */
    public Colleague get(UUID id) {
        return user.body()
                .flatMap(body -> officers.on(today(), body, id))
                .map(Officer::colleague)
                .orElseThrow(() -> new Problem(422, "unknown-officer"));
    }

    /** Those of these ids that the register has, in office or not. */
    public Map<UUID, Colleague> named(Collection<UUID> ids) {
        return officers.list("id in ?1", ids).stream()
                .map(Officer::colleague)
                .collect(Collectors.toMap(Colleague::id, Function.identity()));
    }

    /** Of that id in the register, in office or not; null for null. */
    public Colleague named(UUID id) {
        return id == null ? null : officers.findById(id).colleague();
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }
}
