package kz.listeningstate.petition.identity;

/** The twelfth digit of the identification numbers of people (IIN) and organisations (BIN). */
final class CheckDigit {
    private static final int[] FIRST_WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private CheckDigit() {}

    /** @param twelve twelve digits */
    static boolean isRight(String twelve) {
        int first = weighted(twelve, FIRST_WEIGHTS);
        // 10 twice never equals a digit: such a number was never issued.
        return twelve.charAt(11) - '0' == (first != 10 ? first : weighted(twelve, SECOND_WEIGHTS));
    }

    private static int weighted(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }
}
