package kz.listeningstate.petition.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/** Individual identification number (ЖСН, ИИН): 12 digits with date of birth, century and check digit. Never logged. */
public final class Iin {
    private static final int[] FIRST_WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private final String value;
    private final LocalDate birthDate;

    private Iin(String value, LocalDate birthDate) {
        this.value = value;
        this.birthDate = birthDate;
    }

    /** Reads an IIN; {@link IllegalArgumentException} (which does not repeat the number) when it is none. */
    public static Iin parse(String text) {
        if (text == null || !text.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("An IIN has 12 digits");
        }
        int[] digits = text.chars().map(c -> c - '0').toArray();
        if (checkDigit(digits) != digits[11]) {
            throw new IllegalArgumentException("The check digit of the IIN is wrong");
        }
        return new Iin(text, birthDate(text, digits[6]));
    }

    private static int checkDigit(int[] digits) {
        int first = weighted(digits, FIRST_WEIGHTS);
        // 10 twice never equals a digit: such a number was never issued.
        return first != 10 ? first : weighted(digits, SECOND_WEIGHTS);
    }

    private static int weighted(int[] digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digits[i] * weights[i];
        }
        return sum % 11;
    }

    private static LocalDate birthDate(String text, int century) {
        if (century < 1 || century > 6) {
            throw new IllegalArgumentException("The century of the IIN is none of a citizen");
        }
        int year = 1800 + 100 * ((century - 1) / 2) + Integer.parseInt(text.substring(0, 2));
        try {
            return LocalDate.of(year, Integer.parseInt(text.substring(2, 4)), Integer.parseInt(text.substring(4, 6)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The IIN has no date of birth", e);
        }
    }

    /** The 12 digits. */
    public String value() {
        return value;
    }

    /** Full years on a day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Iin iin && iin.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Says nothing: an IIN has no place in a log. */
    @Override
    public String toString() {
        return "Iin[************]";
    }
}
