package kz.listeningstate.signature.signing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The statement a citizen signs: the same bytes for everyone who signs a petition for the first time and makes the same
 * choice about the name.
 *
 * @param previous hash of the leaf by which the citizen withdrew, hex; null for the first time. A statement from before a
 *     withdrawal can never be used after it
 * @param log origin of the public log the signature will enter
 * @param text SHA-256 of the petition's canonical text, hex
 */
record SigningDocument(String consent, String log, UUID petition, String previous, boolean showName, String text) {

    /** RFC 8785 bytes, written as they must be: no member needs escaping, and a test holds them to the library. */
    byte[] bytes() {
        return """
                {"action":"sign","consent":"%s","log":"%s","petition":"%s","previous":%s,\
                "showName":%s,"text":"%s","v":1}""".formatted(consent, log, petition, previous == null ? "null" : '"' + previous + '"', showName, text)
                .getBytes(StandardCharsets.UTF_8);
    }
}
