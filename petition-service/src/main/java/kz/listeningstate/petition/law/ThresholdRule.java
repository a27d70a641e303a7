package kz.listeningstate.petition.law;

/**
 * One row of the threshold table (90-3(4)).
 *
 * @param populationOver the row holds for territories with more people than this; null: for all
 * @param signatures a fixed number, or null when {@code percent} is given
 * @param percent share of the population, rounded up to a whole signature; null when {@code signatures} is given
 */
record ThresholdRule(Level level, Branch branch, Long populationOver, Integer signatures, Integer percent) {

    ThresholdRule {
        if ((signatures == null) == (percent == null)) {
            throw new IllegalArgumentException("A threshold is either a number or a percentage: " + level);
        }
    }

    boolean appliesTo(Level askedLevel, Branch askedBranch, Long population) {
        return level == askedLevel
                && branch == askedBranch
                && (populationOver == null || (population != null && population > populationOver));
    }

    int threshold(Long population) {
        if (signatures != null) {
            return signatures;
        }
        if (population == null) {
            throw new IllegalArgumentException("A percentage needs a population: " + level + " " + branch);
        }
        return Math.toIntExact((population * percent + 99) / 100);
    }
}
