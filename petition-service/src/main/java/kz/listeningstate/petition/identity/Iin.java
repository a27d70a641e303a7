package kz.listeningstate.petition.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/** Individual identification number (ЖСН, ИИН): 12 digits with date of birth, century and check digit. Never logged. */
public final class Iin {
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
        if (!CheckDigit.isRight(text)) {
            throw new IllegalArgumentException("The check digit of the IIN is wrong");
        }
        return new Iin(text, birthDate(text, text.charAt(6) - '0'));
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
