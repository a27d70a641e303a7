package kz.listeningstate.signature.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.algorithm.SignatureAlgorithm;
import kz.listeningstate.signature.petition.SignablePetition;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.signing.SigningDocuments;

/** The documents that phones show and sign. */
@ApplicationScoped
public class Renderings {
    private static final long CACHED_BYTES = 16L * 1024 * 1024;

    private final SigningDocuments documents;
    private final PetitionTexts texts;
    private final RenderingStore store;
    /** Thousands sign the same document at once. */
    private final Cache<String, byte[]> lately = Caffeine.newBuilder()
            .maximumWeight(CACHED_BYTES)
            .<String, byte[]>weigher((sha256, pdf) -> pdf.length)
            .build();

    Renderings(SigningDocuments documents, PetitionTexts texts, RenderingStore store) {
        this.documents = documents;
        this.texts = texts;
        this.store = store;
    }

    /**
     * A document to show.
     *
     * @param sha256 of its bytes, hex
     * @param title of the petition
     */
    public record Document(String sha256, String title) {}

    /**
     * The document for a first signature, made if nobody asked for it before.
     *
     * @param language of its own words: kk, ru or en
     * @param link by which the reader came, or null; a petition that is not public needs it
     * @throws Problem 404 {@code petition-unknown}, 503 {@code temporarily-unavailable}
     */
    public Document of(SignablePetition petition, boolean showName, String language, String link) {
        byte[] statement = documents.sign(petition, showName, null);
        String statementSha256 = hex(Sha256.of(statement));
        Optional<Rendering> kept = store.of(statementSha256, language);
        if (kept.filter(one -> one.isShownTo(link)).isEmpty()) {
            // petition-service knows who may read the text; it tells by giving it or not.
            byte[] text = texts.of(petition, link);
            kept.ifPresentOrElse(
                    one -> store.showTo(one, link),
                    () -> store.addIfFirst(made(petition, statement, showName, language, text, link)));
        }
        Rendering rendering = kept.or(() -> store.of(statementSha256, language)).orElseThrow();
        return new Document(rendering.sha256(), rendering.title());
    }

    private static RenderingStore.Made made(
            SignablePetition petition, byte[] statement, boolean showName, String language, byte[] text, String link) {
        try {
            byte[] pdf = new StatementPdf(language)
                    .print(statement, text, showName, petition.id().toString());
            return new RenderingStore.Made(
                    petition.id(),
                    hex(Sha256.of(statement)),
                    language,
                    CanonicalText.parse(text).title(),
                    Rendering.hash(link),
                    pdf,
                    hex(Sha256.of(pdf)),
                    hex(SignatureAlgorithm.GOST_2015_512.digest(pdf)));
        } catch (IOException e) {
            throw new IllegalStateException("the text of petition " + petition.id() + " cannot be read", e);
        }
    }

    /** The bytes of a document that {@link #of} named. */
    public byte[] pdf(UUID petitionId, String sha256) {
        return lately.get(sha256, key -> store.pdf(petitionId, key).orElseThrow());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
