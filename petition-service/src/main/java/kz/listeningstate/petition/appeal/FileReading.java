package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;

/** Citizens ask to see the file of their matter, also after the act, and the body that has it opens it in time (75). */
@ApplicationScoped
@Transactional
class FileReading {
    private static final String ARTICLE = "75";

    private final OwnAppeals own;
    private final AppealDesk desk;
    private final AppealLife life;
    private final Handlings handlings;
    private final FileAccesses asked;
    private final Terms terms;
    private final CurrentUser user;
    private final Clock clock;

    FileReading(
            OwnAppeals own,
            AppealDesk desk,
            AppealLife life,
            Handlings handlings,
            FileAccesses asked,
            Terms terms,
            CurrentUser user,
            Clock clock) {
        this.own = own;
        this.desk = desk;
        this.life = life;
        this.handlings = handlings;
        this.asked = asked;
        this.terms = terms;
        this.user = user;
        this.clock = clock;
    }

    /** The caller's own; 404 {@code not-found}. */
    List<FileAccessView> mine(UUID handling) {
        own.own(handlings.findByIdOptional(handling).map(Handling::appealId).orElseThrow(Problem::notFound));
        return views(handling);
    }

    /** At the own body. */
    List<FileAccessView> atDesk(UUID handling) {
        return views(desk.ownHandling(handling).id());
    }

    /** 409 {@code file-asked-before} while the body has not answered, {@code wrong-phase} once the file went on to another body. */
    FileAccessView ask(UUID handling) {
        AppealLife.Locked locked = life.locked(handling);
        own.own(locked.appeal().id());
        if (locked.handling().ending().redirectedAt() != null) {
            throw new Problem(409, "wrong-phase").against(ARTICLE);
        }
        if (asked.of(handling).stream().anyMatch(one -> !one.isOpen())) {
            throw new Problem(409, "file-asked-before").against(ARTICLE);
        }
        FileAccess access = new FileAccess(handling, locked.law(), clock.instant());
        return kept(locked, access, Actor.author(user.requiredId()), "file-asked");
    }

    /** 404 {@code not-found}, 409 {@code file-opened-before}. */
    FileAccessView open(UUID handling, UUID id, String note) {
        AppealLife.Locked locked = desk.own(handling);
        FileAccess access = asked.of(handling).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
        access.open(note, desk.officer().id(), clock.instant());
        return kept(locked, access, desk.officer(), "file-opened");
    }

    private FileAccessView kept(AppealLife.Locked locked, FileAccess access, Actor actor, String what) {
        asked.persist(access);
        life.tell(
                locked,
                actor,
                what,
                Map.of(
                        "fileAccessId",
                        access.id().toString(),
                        "openBy",
                        access.dueOn().toString()));
        terms.follow(locked.appeal().id(), List.of(access.term(locked.handling().bodyCode())));
        return access.view();
    }

    private List<FileAccessView> views(UUID handling) {
        return asked.of(handling).stream().map(FileAccess::view).toList();
    }
}
