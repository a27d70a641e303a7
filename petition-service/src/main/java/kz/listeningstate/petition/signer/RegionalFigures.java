package kz.listeningstate.petition.signer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many signers say they are from where. Groups of fewer than 10 are not shown, and numbers are rounded down to tens: from
 * two looks at exact ones the single signer in between could be told.
 *
 * @param selfDeclared always: nobody has checked it
 * @param regions those with at least 10, the largest first
 * @param elsewhere all others together, when they are at least 10; else 0
 */
public record RegionalFigures(boolean selfDeclared, List<Group> regions, long elsewhere) {
    private static final long SMALLEST = 10;

    /**
     * Signers of one region.
     *
     * @param kato code of the region
     * @param signers at least so many
     */
    public record Group(String kato, long signers) {}

    static RegionalFigures of(Map<String, Long> counts) {
        List<Group> told = counts.entrySet().stream()
                .filter(one -> one.getValue() >= SMALLEST)
                .map(one -> new Group(one.getKey(), tens(one.getValue())))
                .sorted(Comparator.comparingLong(Group::signers).reversed().thenComparing(Group::kato))
                .toList();
        long rest = counts.values().stream()
                .filter(count -> count < SMALLEST)
                .mapToLong(Long::longValue)
                .sum();
        return new RegionalFigures(true, told, tens(rest));
    }

    private static long tens(long count) {
        return count / SMALLEST * SMALLEST;
    }
}
