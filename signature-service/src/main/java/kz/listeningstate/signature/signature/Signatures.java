package kz.listeningstate.signature.signature;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Signatures implements PanacheRepositoryBase<Signature, UUID> {

    /**
     * Adds the person's signature of the petition unless there is one. Of several at once PostgreSQL lets one in; the
     * others wait for its commit and then see it.
     */
    boolean addIfFirst(Signature signature) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into signature (receipt_id, petition_id, signer_mark, signature_sha256, cms_sha256,
                                    sealed_cms, algorithm, show_name, consent, received_at, counted)
                                values (:receipt, :petition, :mark, :signature, :cms, :sealed, :algorithm, :name,
                                    :consent, :received, false)
                                on conflict (petition_id, signer_mark) do nothing
                                """)
                        .setParameter("receipt", signature.receiptId())
                        .setParameter("petition", signature.petitionId())
                        .setParameter("mark", signature.signerMark())
                        .setParameter("signature", signature.signatureSha256())
                        .setParameter("cms", signature.cmsSha256())
                        .setParameter("sealed", signature.sealedCms())
                        .setParameter("algorithm", signature.algorithm())
                        .setParameter("name", signature.showName())
                        .setParameter("consent", signature.consent())
                        .setParameter("received", signature.receivedAt())
                        .executeUpdate()
                == 1;
    }

    Optional<Signature> of(UUID petitionId, byte[] signerMark) {
        return find("petitionId = ?1 and signerMark = ?2", petitionId, signerMark)
                .singleResultOptional();
    }

    /** Marks up to so many as counted; how many of them each petition has. A flag, not a cursor: rows commit late. */
    Map<UUID, Long> takeUncounted(int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        with taken as (
                            update signature set counted = true
                            where receipt_id in (select receipt_id from signature where not counted limit :max)
                            returning petition_id)
                        select petition_id, count(*) from taken group by petition_id
                        """, Object[].class)
                .setParameter("max", limit)
                .getResultList();
        Map<UUID, Long> taken = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            taken.put((UUID) columns[0], ((Number) columns[1]).longValue());
        }
        return taken;
    }
}
