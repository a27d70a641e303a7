package kz.listeningstate.petition.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of chapter 12-1 as they stood from a day on. A petition keeps the rule set under which it was created.
 *
 * @param act where the numbers come from
 * @param cosigners signatures before publication (90-2(4)(1))
 * @param cosigningWorkingDays term for them
 * @param moderationWorkingDays term for the verdict (90-2(5))
 * @param moderationStarts starts of that term which the law allows
 * @param duplicateYears how long after a decision the same subject is refused (90-2(4)(3)); 0 = only while it is public
 * @param mediaWorkingDays to inform mass media of a publication (90-2(8))
 * @param collectionMonths from publication (90-3(2))
 * @param noticeWorkingDays to tell author and portal that the threshold was reached (90-4)
 * @param discussionNoticeWorkingDays between the notice of a public discussion and its beginning (90-5(2))
 * @param publicationWorkingDays from the decision to its being on the portal (90-6(3))
 * @param complaintMonths from the decision's publication, for an administrative complaint against it (92)
 */
public record RuleSet(
        String id,
        LocalDate effectiveFrom,
        String act,
        int cosigners,
        int cosigningWorkingDays,
        int duplicateYears,
        int moderationWorkingDays,
        List<ModerationStart> moderationStarts,
        int mediaWorkingDays,
        int collectionMonths,
        int noticeWorkingDays,
        int centralConsiderationWorkingDays,
        int localConsiderationWorkingDays,
        int discussionNoticeWorkingDays,
        int publicationWorkingDays,
        int complaintMonths,
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

    /** Subjects that no petition may have (90-2(3)). */
    public List<Ground> forbiddenSubjects() {
        return grounds.stream().filter(Ground::isForbiddenSubject).toList();
    }

    public boolean knowsGround(String code) {
        return ground(code).isPresent();
    }

    public Optional<Ground> ground(String code) {
        return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }
}
