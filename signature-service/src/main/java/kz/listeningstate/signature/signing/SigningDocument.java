package kz.listeningstate.signature.signing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The statement a citizen signs: the same bytes for everyone who signs a petition for the first time and makes the same
 * choice about the name.
 *
 * @param log origin of the public log the signature will enter
 * @param text SHA-256 of the petition's canonical text, hex
 */
record SigningDocument(String consent, String log, UUID petition, boolean showName, String text) {

    /** RFC 8785 bytes, written as they must be: no member needs escaping, and a test holds them to the library. */
    byte[] bytes() {
        return """
                {"action":"sign","consent":"%s","log":"%s","petition":"%s","previous":null,\
                "showName":%s,"text":"%s","v":1}""".formatted(consent, log, petition, showName, text).getBytes(StandardCharsets.UTF_8);
    }
}
