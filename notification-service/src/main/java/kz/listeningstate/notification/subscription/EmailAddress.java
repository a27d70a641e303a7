package kz.listeningstate.notification.subscription;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to write to, in the one form in which it is compared: lower case, its domain in ASCII. Stricter than RFC
 * 5321: no quoted local parts, no address literals, nothing that could end a header or add a second recipient.
 */
final class EmailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile(
            ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*\\.[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    private final String value;

    private EmailAddress(String value) {
        this.value = value;
    }

    static Optional<EmailAddress> of(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String address = text.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            String normal = (address.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT);
            boolean good = normal.length() <= LONGEST && FORM.matcher(normal).matches();
            return good ? Optional.of(new EmailAddress(normal)) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    String value() {
        return value;
    }

    /** Personal data: printed nowhere. */
    @Override
    public String toString() {
        return "EmailAddress";
    }
}
