package kz.listeningstate.signature.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.HexFormat;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.petition.SignablePetition;
import kz.listeningstate.signature.problem.Problem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Canonical texts from petition-service, which need not be trusted: the hash on record decides. */
@ApplicationScoped
class PetitionTexts {
    private static final Logger LOG = Logger.getLogger(PetitionTexts.class);

    private final PetitionServiceClient petitions;

    PetitionTexts(@RestClient PetitionServiceClient petitions) {
        this.petitions = petitions;
    }

    /**
     * The text's RFC 8785 bytes.
     *
     * @param link of the petition while it is not public, or null
     * @throws Problem 404 {@code petition-unknown} when the reader may not see it, 503 {@code temporarily-unavailable}
     */
    byte[] of(SignablePetition petition, String link) {
        byte[] text = fetch(petition, link);
        if (!HexFormat.of().formatHex(Sha256.of(text)).equals(petition.textSha256())) {
            LOG.errorf("petition-service gave another text of petition %s than was frozen", petition.id());
            throw new Problem(503, "temporarily-unavailable");
        }
        return text;
    }

    private byte[] fetch(SignablePetition petition, String link) {
        try {
            return link == null ? petitions.text(petition.id()) : petitions.textByLink(link);
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == 404) {
                throw new Problem(404, "petition-unknown", refused);
            }
            throw unavailable(refused);
        } catch (ProcessingException away) {
            throw unavailable(away);
        }
    }

    private static Problem unavailable(RuntimeException cause) {
        LOG.warnf("No text from petition-service: %s", cause.toString());
        return new Problem(503, "temporarily-unavailable", cause);
    }
}
