package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;

import java.util.Base64;

/** The ways a client may hand over a CMS as text: base64 of DER, or PEM, line breaks and all. */
public final class CmsText {
    private static final String BEGIN = "-----BEGIN CMS-----";
    private static final String END = "-----END CMS-----";

    private CmsText() {}

    /**
     * The DER inside.
     *
     * @throws SignatureRefused {@code cms-malformed} when it is neither
     */
    public static byte[] decode(String text) {
        SignatureRefused.unless(text != null && !text.isBlank(), CMS_MALFORMED, "there is none");
        String body = text.strip();
        if (body.startsWith("-----")) {
            SignatureRefused.unless(
                    body.startsWith(BEGIN) && body.endsWith(END) && body.length() > BEGIN.length() + END.length(),
                    CMS_MALFORMED,
                    "the PEM frame is not CMS");
            body = body.substring(BEGIN.length(), body.length() - END.length());
        }
        try {
            return Base64.getDecoder().decode(withoutBreaks(body));
        } catch (IllegalArgumentException e) {
            throw new SignatureRefused(CMS_MALFORMED, "the base64 is broken");
        }
    }

    private static String withoutBreaks(String body) {
        return body.replace("\n", "").replace("\r", "").replace(" ", "").replace("\t", "");
    }
}
