package kz.listeningstate.signature.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The statement a citizen signs: the same bytes for everyone who signs a petition for the first time and makes the same
 * choice about the name.
 *
 * @param log origin of the public log the signature will enter
 * @param text SHA-256 of the petition's canonical text, hex
 */
record SigningDocument(String consent, String log, UUID petition, boolean showName, String text) {

    /** RFC 8785 bytes; the members need no escaping, the canonicalizer would refuse what is no JSON. */
    byte[] bytes() {
        String statement = """
                {"action":"sign","consent":"%s","log":"%s","petition":"%s","previous":null,\
                "showName":%s,"text":"%s","v":1}""".formatted(consent, log, petition, showName, text);
        try {
            return new JsonCanonicalizer(statement.getBytes(StandardCharsets.UTF_8)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
