package kz.listeningstate.petition.portal;

import io.quarkus.qute.TemplateExtension;
import java.util.Set;
import kz.listeningstate.petition.consideration.Dossier;
import kz.listeningstate.petition.law.Ground;
import kz.listeningstate.petition.moderation.ModerationItem;
import kz.listeningstate.petition.moderation.ProposalView;
import kz.listeningstate.petition.petition.PetitionSummary;
import kz.listeningstate.petition.petition.Rejection;

/** Small questions that templates ask of the domain's values. */
@TemplateExtension
final class Views {
    private static final Set<String> OTHER_GROUNDS =
            Set.of("incomplete", "notCompetent", "sameSubjectPublic", "sameSubjectDecided");

    private Views() {}

    /** Key of the ground's words in {@link GroundWords}; a ground of a later rule set falls back to general words. */
    static String key(Ground ground) {
        return groundKey(ground.code());
    }

    static String key(Rejection rejection) {
        return groundKey(rejection.ground());
    }

    static String key(ProposalView proposal) {
        return groundKey(proposal.ground());
    }

    /** Signatures the petition needs, 0 where the list does not know. */
    static long goal(PetitionSummary petition) {
        return petition.threshold() == null ? 0 : petition.threshold();
    }

    /** Messages count in long; Qute does not widen by itself. */
    static long wide(Integer number) {
        return number;
    }

    static int abs(Integer number) {
        return Math.abs(number);
    }

    /** Colour of a queue's line: overdue, three working days or fewer, or none. */
    static String urgency(ModerationItem item) {
        return item.workingDaysLeft() == null ? "" : urgency(item.workingDaysLeft());
    }

    static String urgency(Dossier dossier) {
        return dossier.petition().decidedAt() != null ? "" : urgency(dossier.workingDaysLeft());
    }

    private static String urgency(int workingDaysLeft) {
        if (workingDaysLeft < 0) {
            return "bad";
        }
        return workingDaysLeft <= 3 ? "warn" : "";
    }

    private static String groundKey(String code) {
        if (code.matches("forbidden-([1-9]|1[0-6])")) {
            return code.replace("-", "");
        }
        String key = camelCase(code);
        return OTHER_GROUNDS.contains(key) ? key : "other";
    }

    private static String camelCase(String code) {
        var result = new StringBuilder();
        for (String word : code.split("-")) {
            result.append(result.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return result.toString();
    }
}
