package kz.listeningstate.petition.moderation;

import java.util.List;

/**
 * All that moderators know of a petition.
 *
 * @param checklist each ground of its rule set, in the order of the law
 * @param questions to state bodies, in the order in which they were asked
 * @param corrections that the author was asked for
 * @param proposals of a refusal, with what the second moderator said
 */
public record ModerationFile(
        ModerationItem item,
        List<ChecklistLine> checklist,
        List<QuestionView> questions,
        List<CorrectionView> corrections,
        List<ProposalView> proposals) {}
