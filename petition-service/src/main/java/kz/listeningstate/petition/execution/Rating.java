package kz.listeningstate.petition.execution;

/** What citizens who signed the petition think of a report, one each. */
final class Rating {
    private Rating() {}

    /**
     * All of a report's.
     *
     * @param number how many
     * @param average from 1 to 5; 0 without any
     */
    record Summary(long number, double average) {}
}
