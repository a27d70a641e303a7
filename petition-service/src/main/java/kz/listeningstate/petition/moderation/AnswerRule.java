package kz.listeningstate.petition.moderation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.law.RuleSet;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;

/**
 * When an answer to a ground holds: a refusal points at words that the petition really has, and at a petition that really
 * stands in its way.
 *
 * @param rules the petition's own rule set
 * @param others finds another petition
 */
record AnswerRule(
        RuleSet rules, PetitionView petition, LocalDate today, Function<UUID, Optional<PetitionView>> others) {
    static final String SAME_SUBJECT_PUBLIC = "same-subject-public";
    private static final String SAME_SUBJECT_DECIDED = "same-subject-decided";

    /**
     * 422 {@code unknown-ground}, {@code quote-not-in-text}, {@code no-such-duplicate}; 400 {@code invalid-request} for YES
     * without a quote, or without the duplicate that the ground speaks of.
     */
    void check(ChecklistDraft.Item item) {
        if (!rules.knowsGround(item.ground())) {
            throw new Problem(422, "unknown-ground");
        }
        if (item.answer() == Answer.NO) {
            return;
        }
        boolean quoted = item.quote() != null && !folded(item.quote()).isEmpty();
        if (item.answer() == Answer.YES && !quoted) {
            throw Problem.invalidField("quote", "required");
        }
        if (quoted && !isInText(item.quote())) {
            throw new Problem(422, "quote-not-in-text");
        }
        if (item.answer() == Answer.YES && isDuplicate(item.ground())) {
            checkDuplicate(item);
        }
    }

    /** The words as a reader sees them: how lines are broken does not matter. */
    boolean isInText(String quote) {
        return Stream.of(
                        petition.subject(),
                        petition.title(),
                        petition.content(),
                        petition.arguments(),
                        petition.proposals())
                .anyMatch(part -> folded(part).contains(folded(quote)));
    }

    private void checkDuplicate(ChecklistDraft.Item item) {
        if (item.duplicateOf() == null) {
            throw Problem.invalidField("duplicateOf", "required");
        }
        boolean standsInTheWay = others.apply(item.duplicateOf())
                .filter(other -> !other.id().equals(petition.id()))
                .filter(other -> item.ground().equals(SAME_SUBJECT_PUBLIC) ? isOnPortal(other) : isDecidedLately(other))
                .isPresent();
        if (!standsInTheWay) {
            throw new Problem(422, "no-such-duplicate");
        }
    }

    private static boolean isDuplicate(String ground) {
        return ground.equals(SAME_SUBJECT_PUBLIC) || ground.equals(SAME_SUBJECT_DECIDED);
    }

    /** Public and alive; what is over stays readable for ever and stands in nobody's way (90-2(4)(3)). */
    private static boolean isOnPortal(PetitionView other) {
        return other.isPublic() && !other.phase().isOver();
    }

    private boolean isDecidedLately(PetitionView other) {
        return other.decidedAt() != null
                && WorkingCalendar.dateOf(other.decidedAt())
                        .plusYears(rules.duplicateYears())
                        .isAfter(today);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("(?U)\\s+", " ")
                .strip();
    }
}
