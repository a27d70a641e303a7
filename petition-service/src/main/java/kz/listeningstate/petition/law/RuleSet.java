package kz.listeningstate.petition.law;

import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of chapter 12-1 as they stood from a day on. A petition keeps the rule set under which it was created.
 *
 * @param act where the numbers come from
 * @param cosigners signatures before publication (90-2(4)(1))
 * @param cosigningWorkingDays term for them, electronic signing
 * @param moderationWorkingDays term for the verdict (90-2(5))
 * @param moderationStarts starts of that term which the law allows
 * @param collectionMonths from publication (90-3(2))
 */
public record RuleSet(
        String id,
        LocalDate effectiveFrom,
        String act,
        int cosigners,
        int cosigningWorkingDays,
        int moderationWorkingDays,
        List<ModerationStart> moderationStarts,
        boolean subjectRequired,
        int collectionMonths,
        int centralConsiderationWorkingDays,
        int localConsiderationWorkingDays,
        List<ThresholdRule> thresholds,
        List<Ground> grounds) {

    /** Signatures that oblige a body to consider (90-3(4)); the population may be null for the Government. */
    public int threshold(Level level, Branch branch, Long population) {
        return thresholds.stream()
                .filter(rule -> rule.appliesTo(level, branch, population))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " knows no threshold for " + level + " " + branch))
                .threshold(population);
    }

    /** Term for the decision, counted from registration, without extension (90-5(1)). */
    public int considerationWorkingDays(Level level) {
        return level.isCentral() ? centralConsiderationWorkingDays : localConsiderationWorkingDays;
    }

    /** The wanted start where the law allows it, else the one it prescribes. */
    public ModerationStart moderationStart(ModerationStart wanted) {
        return moderationStarts.contains(wanted) ? wanted : moderationStarts.get(0);
    }

    public boolean knowsGround(String code) {
        return grounds.stream().anyMatch(ground -> ground.code().equals(code));
    }
}
