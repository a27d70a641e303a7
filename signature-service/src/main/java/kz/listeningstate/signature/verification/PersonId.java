package kz.listeningstate.signature.verification;

/**
 * Who a person is to a registry, such as scheme {@code KZ-IIN} and twelve digits.
 *
 * @param id personal data: never logged, never in an event or a URL
 */
public record PersonId(String scheme, String id) {
    public static final String KZ_IIN = "KZ-IIN";

    /** Twelve digits with the right check digit: where no certificate vouches for them. */
    public static boolean isIin(String id) {
        return id.matches("[0-9]{12}") && Iin.hasCheckDigit(id);
    }

    @Override
    public String toString() {
        return "PersonId[" + scheme + "]";
    }
}
