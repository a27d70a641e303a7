package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;

/** What citizens read of, and do with, their own appeals. */
@ApplicationScoped
@Transactional
class OwnAppeals {
    private final Appeals appeals;
    private final Handlings handlings;
    private final AppealLife life;
    private final AppealViews views;
    private final Terms terms;
    private final CurrentUser user;
    private final Clock clock;

    OwnAppeals(
            Appeals appeals,
            Handlings handlings,
            AppealLife life,
            AppealViews views,
            Terms terms,
            CurrentUser user,
            Clock clock) {
        this.appeals = appeals;
        this.handlings = handlings;
        this.life = life;
        this.views = views;
        this.terms = terms;
        this.user = user;
        this.clock = clock;
    }

    Page<AppealView> mine(int page, int size) {
        var query = appeals.of(user.requiredId());
        long total = query.count();
        return new Page<>(query.page(page, size).stream().map(this::view).toList(), page, size, total);
    }

    AppealView read(UUID id) {
        return view(own(id));
    }

    List<DeadlineView> deadlines(UUID id) {
        return terms.of(own(id).id());
    }

    /** By what is on the slip; 404 {@code not-found} alike for an unknown number and a wrong code. */
    AppealView track(String number, String code) {
        return view(tracked(number, code));
    }

    /** As above. */
    Appeal tracked(String number, String code) {
        return AppealNumber.read(number)
                .flatMap(appeals::byNumber)
                .filter(appeal -> appeal.opensWith(code))
                .orElseThrow(Problem::notFound);
    }

    /** The citizen has mended the defects that the body named (64(6)). */
    AppealView fix(UUID handling, String addition) {
        return act(handling, "mended", (locked, now) -> locked.handling().fix(addition, locked.law(), now));
    }

    /** What the citizen says to the act that is meant (73). */
    AppealView object(UUID handling, String text) {
        return act(handling, "objected", (locked, now) -> locked.handling().object(text, now));
    }

    /** Takes the appeal back, wherever it still is (88); 409 {@code already-ended}. */
    AppealView withdraw(UUID id) {
        Appeal appeal = own(id);
        Instant now = clock.instant();
        List<UUID> open = handlings.of(id).stream()
                .filter(handling -> handling.phase(now).isOpen())
                .map(Handling::id)
                .toList();
        if (open.isEmpty()) {
            throw new Problem(409, "already-ended").against("88");
        }
        open.forEach(handling -> act(
                handling,
                "withdrawn",
                (locked, at) -> locked.handling().terminate(TerminationGround.WITHDRAWN, null, at)));
        return view(appeal);
    }

    private AppealView act(UUID handling, String name, BiConsumer<AppealLife.Locked, Instant> act) {
        AppealLife.Locked locked = life.locked(handling);
        own(locked.appeal().id());
        act.accept(locked, clock.instant());
        life.tell(locked, Actor.author(user.requiredId()), name, Map.of());
        return view(locked.appeal());
    }

    /** The caller's; 404 {@code not-found}. */
    Appeal own(UUID id) {
        return appeals.findByIdOptional(id)
                .filter(appeal -> user.requiredId().equals(appeal.appellant().account()))
                .orElseThrow(Problem::notFound);
    }

    private AppealView view(Appeal appeal) {
        return views.view(appeal, handlings.of(appeal.id()));
    }
}
