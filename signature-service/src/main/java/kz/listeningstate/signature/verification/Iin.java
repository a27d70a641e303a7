package kz.listeningstate.signature.verification;

/** Individual identification number (жеке сәйкестендіру нөмірі, ИИН): its check digit. */
final class Iin {
    private Iin() {}

    /** Weights 1 to 11, sum modulo 11; if 10, weights 3 to 11, 1, 2; if 10 again, the number is invalid. */
    static boolean hasCheckDigit(String digits) {
        int check = weighted(digits, 0);
        if (check == 10) {
            check = weighted(digits, 2);
        }
        return check == digits.charAt(11) - '0';
    }

    private static int weighted(String digits, int shift) {
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            sum += (digits.charAt(i) - '0') * ((i + shift) % 11 + 1);
        }
        return sum % 11;
    }
}
