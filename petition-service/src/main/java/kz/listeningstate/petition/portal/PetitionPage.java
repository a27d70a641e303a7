package kz.listeningstate.petition.portal;

import java.util.List;
import kz.listeningstate.petition.petition.PetitionView;

/**
 * A petition as a page shows it: what is public, or what those with its link or its author see.
 *
 * @param goal signatures to the next mark: the co-signers before publication, the threshold after
 * @param workingDaysLeft of the co-signers' term; null outside it
 * @param daysLeft calendar days until signing ends; null where no end is set or it is over
 * @param byLink the link-only page, with its own explanations
 * @param shareLink address to pass on; null where there is none
 * @param follow outcome of following: sent, away, bad, or null
 */
record PetitionPage(
        PetitionView petition,
        List<Step> steps,
        long goal,
        Long workingDaysLeft,
        Long daysLeft,
        String signHref,
        boolean byLink,
        String shareLink,
        String follow) {

    /** Address of another page of this petition, for instance {@code withdraw}. */
    public String beside(String name) {
        return signHref.replaceFirst("sign$", name);
    }

    public long remaining() {
        return Math.max(0, goal - petition.signatures().count());
    }
}
