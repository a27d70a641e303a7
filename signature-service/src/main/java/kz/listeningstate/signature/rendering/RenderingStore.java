package kz.listeningstate.signature.rendering;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RenderingStore implements PanacheRepositoryBase<Rendering, String> {

    @Transactional
    Optional<Rendering> of(String statementSha256, String language) {
        return find("statementSha256 = ?1 and language = ?2", statementSha256, language)
                .firstResultOptional();
    }

    /** From now on shown to those who hold this link, or to anybody when it is null. */
    @Transactional
    void showTo(Rendering rendering, String link) {
        findById(rendering.sha256()).showTo(link);
    }

    /** Keeps it unless another instance was quicker; that one's bytes are the ones then. */
    @Transactional
    void addIfFirst(Made made) {
        getEntityManager()
                .createNativeQuery("""
                        insert into rendering (sha256, streebog512, petition_id, statement_sha256, language, title,
                            link_sha256, pdf)
                        values (:sha256, :streebog, :petition, :statement, :language, :title, :link, :pdf)
                        on conflict do nothing
                        """)
                .setParameter("sha256", made.sha256())
                .setParameter("streebog", made.streebog512())
                .setParameter("petition", made.petitionId())
                .setParameter("statement", made.statementSha256())
                .setParameter("language", made.language())
                .setParameter("title", made.title())
                .setParameter("link", made.linkSha256())
                .setParameter("pdf", made.pdf())
                .executeUpdate();
    }

    /** A new one. */
    record Made(
            UUID petitionId,
            String statementSha256,
            String language,
            String title,
            String linkSha256,
            byte[] pdf,
            String sha256,
            String streebog512) {}

    /** By the digest in a signature's attributes, hex: SHA-256 or Streebog-512. */
    @Transactional
    Optional<byte[]> pdf(UUID petitionId, String digest) {
        return getEntityManager()
                .createNativeQuery(
                        "select pdf from rendering where petition_id = :petition"
                                + " and (sha256 = :digest or streebog512 = :digest)",
                        byte[].class)
                .setParameter("petition", petitionId)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst()
                .map(byte[].class::cast);
    }
}
