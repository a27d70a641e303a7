package kz.listeningstate.petition.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.law.Ground;
import kz.listeningstate.petition.law.RuleSet;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.petition.SameSubject;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Trail;

/** The grounds of the petition's own rule set, answered one by one (90-2(3-4)). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Checklist {
    private final ChecklistAnswers answers;
    private final RuleSets ruleSets;
    private final PetitionLife petitions;
    private final SameSubject sameSubject;
    private final Trail trail;

    Checklist(
            ChecklistAnswers answers, RuleSets ruleSets, PetitionLife petitions, SameSubject sameSubject, Trail trail) {
        this.answers = answers;
        this.ruleSets = ruleSets;
        this.petitions = petitions;
        this.sameSubject = sameSubject;
        this.trail = trail;
    }

    List<ChecklistLine> of(PetitionView petition) {
        Map<String, ChecklistAnswer> said = answers.of(petition.id());
        return ruleSets.get(petition.ruleSet()).grounds().stream()
                .map(ground -> ChecklistLine.of(ground, said.get(ground.code())))
                .toList();
    }

    /** Keeps answers, all or none of them; refuses as {@link AnswerRule#check}. */
    void answer(Desk.Matter matter, List<ChecklistDraft.Item> items) {
        AnswerRule rule = rule(matter);
        items.forEach(rule::check);
        Map<String, ChecklistAnswer> known = answers.of(matter.id());
        Map<String, String> told = new LinkedHashMap<>();
        for (ChecklistDraft.Item item : items) {
            ChecklistAnswer answer =
                    known.computeIfAbsent(item.ground(), ground -> new ChecklistAnswer(matter.id(), ground));
            answer.say(item, matter.moderator(), matter.now());
            answers.persist(answer);
            told.put(item.ground(), item.answer().name());
        }
        matter.file().changed();
        trail.add(matter.id(), matter.now(), matter.actor(), "checklist-answered", told);
    }

    /**
     * Whoever approves says that no ground applies: what was not answered is answered NO. 409 {@code checklist-contradicts}
     * while one of the answers is YES or UNSURE.
     */
    void clear(Desk.Matter matter) {
        List<ChecklistLine> lines = of(matter.petition());
        if (lines.stream().anyMatch(line -> line.answer() == Answer.YES || line.answer() == Answer.UNSURE)) {
            throw new Problem(409, "checklist-contradicts");
        }
        List<ChecklistDraft.Item> open = lines.stream()
                .filter(line -> line.answer() == null)
                .map(line -> new ChecklistDraft.Item(line.ground(), Answer.NO, null, null))
                .toList();
        if (!open.isEmpty()) {
            answer(matter, open);
        }
    }

    /**
     * That nothing of the same subject is public was said when it was so: 409 {@code answer-outdated} when what may be the same
     * became public since.
     */
    void requireFresh(Desk.Matter matter) {
        ChecklistAnswer said = answers.of(matter.id()).get(AnswerRule.SAME_SUBJECT_PUBLIC);
        if (said != null && sameSubject.becamePublicSince(said.answeredAt(), matter.id())) {
            throw new Problem(409, "answer-outdated").against("90-2(4)(3)");
        }
    }

    /** The ground still holds, as whoever proposed the refusal said; refuses as {@link AnswerRule#check}. */
    void requireStill(Desk.Matter matter, String ground) {
        ChecklistAnswer said = answers.of(matter.id()).get(ground);
        if (said == null || said.answer() != Answer.YES) {
            throw new Problem(409, "checklist-contradicts");
        }
        rule(matter).check(new ChecklistDraft.Item(ground, Answer.YES, said.quote(), said.duplicateOf()));
    }

    /**
     * The quote by which a ground applies: the one in the checklist, or a new one.
     *
     * @param quote null: the checklist has it; 400 {@code invalid-request} when it has not
     */
    String quote(Desk.Matter matter, String ground, String quote, UUID duplicateOf) {
        ChecklistAnswer said = answers.of(matter.id()).get(ground);
        if (quote == null && said != null && said.answer() == Answer.YES) {
            return said.quote();
        }
        answer(matter, List.of(new ChecklistDraft.Item(ground, Answer.YES, quote, duplicateOf)));
        return quote;
    }

    /** The ground as the petition's rule set has it; 422 {@code unknown-ground}. */
    Ground ground(PetitionView petition, String code) {
        return ruleSets.get(petition.ruleSet()).ground(code).orElseThrow(() -> new Problem(422, "unknown-ground"));
    }

    private AnswerRule rule(Desk.Matter matter) {
        RuleSet rules = ruleSets.get(matter.petition().ruleSet());
        return new AnswerRule(rules, matter.petition(), WorkingCalendar.dateOf(matter.now()), id -> found(id));
    }

    private Optional<PetitionView> found(UUID id) {
        return petitions.views(List.of(id)).stream().findFirst();
    }
}
