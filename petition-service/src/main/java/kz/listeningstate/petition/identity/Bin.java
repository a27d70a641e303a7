package kz.listeningstate.petition.identity;

import java.util.regex.Pattern;

/**
 * Business identification number (БСН, БИН): 12 digits, year and month of the registration, kind of the organisation, serial,
 * check digit. Public, unlike an IIN.
 */
public final class Bin {
    private static final Pattern FORM = Pattern.compile("[0-9]{2}(0[1-9]|1[0-2])[4-6][0-3][0-9]{6}");

    private Bin() {}

    /** Whether a number of this form may have been issued. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && CheckDigit.isRight(text);
    }
}
