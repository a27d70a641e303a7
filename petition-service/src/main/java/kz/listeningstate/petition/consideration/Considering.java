package kz.listeningstate.petition.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Trail;

/** What the body does before it decides (90-5(2)): working group, meetings, visits, opinions of others. All of it is public. */
@ApplicationScoped
@Transactional
class Considering {
    private static final int MOST = 100;

    private final Desk desk;
    private final Consideration consideration;
    private final PetitionLife petitions;
    private final Members members;
    private final Steps steps;
    private final Opinions opinions;
    private final StateBodies bodies;
    private final Trail trail;
    private final Clock clock;

    Considering(
            Desk desk,
            Consideration consideration,
            PetitionLife petitions,
            Members members,
            Steps steps,
            Opinions opinions,
            StateBodies bodies,
            Trail trail,
            Clock clock) {
        this.desk = desk;
        this.consideration = consideration;
        this.petitions = petitions;
        this.members = members;
        this.steps = steps;
        this.opinions = opinions;
        this.bodies = bodies;
        this.trail = trail;
        this.clock = clock;
    }

    /** Of a registered petition, for anyone; else 404. */
    ConsiderationView view(UUID id) {
        PetitionView petition = petitions.view(id);
        if (petition.registeredOn() == null) {
            throw Problem.notFound();
        }
        return new ConsiderationView(
                consideration.duties(petition),
                members.of(id).stream().map(Member::view).toList(),
                steps.of(id).stream().map(Step::view).toList(),
                opinions.of(id).stream().map(Opinion::view).toList());
    }

    MemberView addMember(UUID petition, MemberDraft draft) {
        desk.considered(petition);
        requireRoom(members.of(petition).size());
        Member member = new Member(petition, draft, desk.officer().id(), now());
        members.persistAndFlush(member);
        trail(
                petition,
                "member-added",
                member.id(),
                Map.of("capacity", draft.capacity().name()));
        return member.view();
    }

    MemberView declareConflict(UUID petition, UUID id, int version, String declaration, boolean recused) {
        Member member = member(petition, id, version);
        member.declare(declaration, recused, now());
        members.flush();
        trail(petition, "conflict-declared", id, Map.of("recused", recused));
        return member.view();
    }

    MemberView dismiss(UUID petition, UUID id, int version) {
        Member member = member(petition, id, version);
        member.leave(now());
        members.flush();
        trail(petition, "member-left", id, Map.of());
        return member.view();
    }

    private Member member(UUID petition, UUID id, int version) {
        desk.considered(petition);
        Member member = members.one(petition, id).orElseThrow(Problem::notFound);
        IfMatch.check(version, member.version());
        return member;
    }

    StepView addStep(UUID petition, StepDraft draft) {
        PetitionView considered = desk.considered(petition);
        requireRoom(steps.of(petition).size());
        return write(considered, new Step(petition, draft.kind()), draft, "step-recorded");
    }

    /** Rewrites its record; 412 {@code stale-version} when it was rewritten since it was read. */
    StepView rewriteStep(UUID petition, UUID id, int version, StepDraft draft) {
        PetitionView considered = desk.considered(petition);
        Step step = steps.one(petition, id).orElseThrow(Problem::notFound);
        IfMatch.check(version, step.version());
        return write(considered, step, draft, "step-rewritten");
    }

    private StepView write(PetitionView petition, Step step, StepDraft draft, String act) {
        if (draft.heldOn().isAfter(WorkingCalendar.dateOf(now()))
                || draft.heldOn().isBefore(petition.registeredOn())) {
            throw Problem.invalidField("heldOn", "invalid");
        }
        if (step.kind() == Step.Kind.NO_SITE_VISIT && steps.any(petition.id(), Step.Kind.SITE_VISIT)) {
            throw new Problem(409, "site-visited");
        }
        Set<UUID> group = members.of(petition.id()).stream()
                .filter(member -> !member.hasLeft())
                .map(Member::id)
                .collect(Collectors.toSet());
        boolean fresh = !steps.isPersistent(step);
        Set<UUID> before = fresh ? Set.of() : step.view().present();
        if (draft.present().stream().anyMatch(one -> !group.contains(one) && !before.contains(one))) {
            throw new Problem(422, "not-a-member");
        }
        step.write(draft, desk.officer().id(), now());
        steps.persistAndFlush(step);
        trail(petition.id(), act, step.id(), Map.of("kind", step.kind().name(), "version", step.version()));
        return step.view();
    }

    /** Asks another body; 422 {@code unknown-body}, {@code own-body}. */
    OpinionView ask(UUID petition, OpinionRequest request) {
        desk.considered(petition);
        requireRoom(opinions.of(petition).size());
        if (bodies.find(request.bodyCode()).isEmpty()) {
            throw new Problem(422, "unknown-body");
        }
        if (request.bodyCode().equals(desk.ownBody())) {
            throw new Problem(422, "own-body");
        }
        Opinion opinion = new Opinion(petition, request, desk.officer().id(), now());
        opinions.persistAndFlush(opinion);
        trail(petition, "opinion-asked", opinion.id(), Map.of("body", request.bodyCode()));
        return opinion.view();
    }

    /** What the officer's body was asked, the unanswered first. */
    Page<OpinionView> asked(int page, int size) {
        var query = opinions.askedOf(desk.ownBody());
        long total = query.count();
        return new Page<>(
                query.page(page, size).list().stream().map(Opinion::view).toList(), page, size, total);
    }

    /**
     * Answers for the body that was asked. 403 {@code other-body}, 409 {@code already-answered}; {@code question-closed} when
     * the consideration is over and its record stands.
     */
    OpinionView answer(UUID id, String text) {
        Opinion opinion = opinions.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!opinion.bodyCode().equals(desk.ownBody())) {
            throw new Problem(403, "other-body").against("90-5(2)");
        }
        petitions.lock(opinion.petitionId());
        opinions.getEntityManager().refresh(opinion);
        desk.requireConsidered(opinion.petitionId(), "question-closed");
        opinion.answer(text, desk.officer().id(), now());
        opinions.flush();
        trail(opinion.petitionId(), "opinion-answered", id, Map.of("body", opinion.bodyCode()));
        return opinion.view();
    }

    private static void requireRoom(int there) {
        if (there >= MOST) {
            throw new Problem(409, "too-many-entries");
        }
    }

    private void trail(UUID petition, String act, UUID subject, Map<String, ?> more) {
        Map<String, Object> details = new java.util.LinkedHashMap<>(more);
        details.put("id", subject.toString());
        trail.add(petition, now(), desk.officer(), act, details);
    }

    private Instant now() {
        return clock.instant();
    }
}
