package kz.listeningstate.signature.verification;

/**
 * Who a person is to a registry, such as scheme {@code KZ-IIN} and twelve digits.
 *
 * @param id personal data: never logged, never in an event or a URL
 */
public record PersonId(String scheme, String id) {
    public static final String KZ_IIN = "KZ-IIN";

    @Override
    public String toString() {
        return "PersonId[" + scheme + "]";
    }
}
