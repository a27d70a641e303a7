package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.petition.Authors;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionNews;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;

/**
 * A petition that fell short of its threshold goes on to its body as an appeal of its author, of the type that the author chose
 * (90-3(5)), in the moment in which that is certain.
 */
@ApplicationScoped
@Transactional
class BelowThreshold {
    private final PetitionLife petitions;
    private final Authors authors;
    private final Appeals appeals;
    private final Handlings handlings;
    private final AppealLife life;
    private final StateBodies bodies;
    private final Clock clock;

    BelowThreshold(
            PetitionLife petitions,
            Authors authors,
            Appeals appeals,
            Handlings handlings,
            AppealLife life,
            StateBodies bodies,
            Clock clock) {
        this.petitions = petitions;
        this.authors = authors;
        this.appeals = appeals;
        this.handlings = handlings;
        this.life = life;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * What anyone may know of the appeal that a public petition became; its answer is its author's.
     *
     * @param dueOn last day of the term of the body that has it
     */
    record Continuation(
            String number,
            AppealType type,
            LocalDate registeredOn,
            String bodyCode,
            HandlingPhase phase,
            LocalDate dueOn) {}

    void goOn(@Observes PetitionNews news) {
        if (!news.name().equals("fell-short")) {
            return;
        }
        PetitionView petition = petitions.view(news.petitionId());
        UUID id = UUID.randomUUID();
        Instant now = news.at();
        AppealFrame law = life.frameOfToday();
        String number = AppealNumber.of(
                Appellant.Kind.INDIVIDUAL, WorkingCalendar.dateOf(now).getYear(), appeals.nextNumber());
        // Nobody was there to be told the code: the author follows it by a log-in, and anyone by the petition.
        Appeal appeal = new Appeal(
                id, number, FollowUpCode.fresh(), appellant(petition, id), draft(petition), petition.id(), law, now);
        appeals.persist(appeal);
        Handling handling = Handling.registered(id, appeal.type(), false, petition.bodyCode(), law, now);
        life.tell(
                new AppealLife.Locked(appeal, handling, law),
                Actor.SYSTEM,
                "filed",
                Map.of(
                        "registeredOn", appeal.registeredOn().toString(),
                        "petitionId", petition.id().toString()));
    }

    /** 404 {@code not-found} when the petition did not become an appeal. */
    Continuation of(UUID petition) {
        Appeal appeal = appeals.ofPetition(petition).orElseThrow(Problem::notFound);
        List<Handling> all = handlings.of(appeal.id());
        Handling last = all.get(all.size() - 1);
        return new Continuation(
                appeal.number(),
                appeal.type(),
                appeal.registeredOn(),
                last.bodyCode(),
                last.phase(clock.instant()),
                last.dueOn());
    }

    private Appellant appellant(PetitionView petition, UUID appeal) {
        Authors.AsAppellant author = authors.asAppellant(petition.id(), appeal);
        return new Appellant(
                author.account(),
                Appellant.Kind.INDIVIDUAL,
                author.name(),
                author.language(),
                author.sealedIin(),
                null,
                author.sealedResidence());
    }

    private AppealDraft draft(PetitionView petition) {
        String text = String.join("\n\n", petition.content(), petition.arguments(), petition.proposals());
        return new AppealDraft(
                AppealType.valueOf(petition.appealKind().name()),
                petition.bodyCode(),
                petition.language(),
                petition.language(),
                petition.title(),
                text,
                null,
                null,
                bodies.regionOf(petition.bodyCode()).orElse(null),
                false);
    }
}
