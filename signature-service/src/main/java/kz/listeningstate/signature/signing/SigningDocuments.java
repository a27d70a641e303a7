package kz.listeningstate.signature.signing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.listeningstate.signature.petition.SignablePetition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the bytes to sign, for the citizen who asks and for the verification of what comes back. */
@ApplicationScoped
public class SigningDocuments {
    private static final int REMEMBERED = 20_000;

    private final String consent;
    private final String log;
    /** The bytes that everyone signs who signs for the first time; nobody changes them. */
    private final Cache<First, byte[]> first =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record First(UUID petition, String text, boolean showName) {}

    SigningDocuments(
            @ConfigProperty(name = "consent.version") String consent, @ConfigProperty(name = "log.origin") String log) {
        this.consent = requirePlain("consent.version", consent);
        this.log = requirePlain("log.origin", log);
    }

    /**
     * What has to be signed, RFC 8785.
     *
     * @param previous hash of the citizen's last leaf WITHDRAW in this petition, hex; null = none
     */
    public byte[] sign(SignablePetition petition, boolean showName, String previous) {
        First one = new First(petition.id(), petition.textSha256(), showName);
        return previous == null ? first.get(one, unused -> document(one, null)) : document(one, previous);
    }

    private byte[] document(First one, String previous) {
        return new SigningDocument(consent, log, one.petition(), previous, one.showName(), one.text()).bytes();
    }

    /**
     * What has to be signed to withdraw, RFC 8785.
     *
     * @param leafHash of the signature, hex
     */
    public byte[] withdraw(UUID petitionId, String leafHash) {
        return """
                {"action":"withdraw","log":"%s","petition":"%s","signature":"%s","v":1}""".formatted(log, petitionId, leafHash).getBytes(StandardCharsets.UTF_8);
    }

    /** What has to be signed to ask for one's own nullifier, RFC 8785. */
    public byte[] ask(UUID petitionId, UUID challenge) {
        return """
                {"action":"ask","challenge":"%s","log":"%s","petition":"%s","v":1}""".formatted(challenge, log, petitionId).getBytes(StandardCharsets.UTF_8);
    }

    /** Version of the consent to the processing of personal data that the document names. */
    public String consent() {
        return consent;
    }

    private static String requirePlain(String setting, String value) {
        if (!value.matches("[A-Za-z0-9./:_-]+")) {
            throw new IllegalStateException(setting + " may hold letters, digits and . / : _ - only.");
        }
        return value;
    }
}
