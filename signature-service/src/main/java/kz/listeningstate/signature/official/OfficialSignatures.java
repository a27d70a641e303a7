package kz.listeningstate.signature.official;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.authorities.Verifier;
import kz.listeningstate.signature.evidence.EvidenceArchive;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.revocation.Revocation;
import kz.listeningstate.signature.revocation.RevocationStatus;
import kz.listeningstate.signature.verification.CmsText;
import kz.listeningstate.signature.verification.OfficialSignature;
import kz.listeningstate.signature.verification.PersonId;
import kz.listeningstate.signature.verification.SignatureRefused;
import kz.listeningstate.signature.verification.VerifiedSignature;

/**
 * Decisions of state bodies are signed by their heads (90-6(1)). Who is a head the caller knows; what is verified here is that
 * one of those, and nobody else, signed exactly these bytes with a certificate that says so and was not revoked.
 */
@ApplicationScoped
class OfficialSignatures {
    private static final int REFUSED = 422;
    private static final String KEEP = """
            insert into official_signature (id, document_sha256, cms_sha256, bin, head, acting, algorithm,
                certificate_serial, certificate_sha256, received_at, sealed, key_id)
            values (:id, :document, :cms, :bin, :head, :acting, :algorithm, :serial, :certificate, :at, :sealed, :key)
            on conflict (cms_sha256) do nothing
            """;

    private final Verifier verifier;
    private final Revocation revocation;
    private final EvidenceArchive evidence;
    private final EntityManager database;
    private final Clock clock;

    OfficialSignatures(
            Verifier verifier, Revocation revocation, EvidenceArchive evidence, EntityManager database, Clock clock) {
        this.verifier = verifier;
        this.revocation = revocation;
        this.evidence = evidence;
        this.database = database;
        this.clock = clock;
    }

    OfficialSignatureView accept(OfficialSignatureRequest request) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OfficialSignature official = verify(request, at);
        if (!official.organisation().equals(request.bin())) {
            throw new Problem(REFUSED, "signer-of-other-body");
        }
        int signatory = signatory(request, official);
        // No transaction is open while others are asked.
        RevocationStatus status =
                revocation.check(official.signature(), at).toCompletableFuture().join();
        return switch (status.verdict()) {
            case GOOD -> keep(request, official, signatory, status, at);
            case REVOKED -> throw new Problem(REFUSED, "certificate-revoked");
            case UNKNOWN -> throw new Problem(503, "revocation-unknown");
        };
    }

    private OfficialSignature verify(OfficialSignatureRequest request, Instant at) {
        try {
            return verifier.verifyOfficial(CmsText.decode(request.cms()), request.document(), at);
        } catch (SignatureRefused refused) {
            throw new Problem(REFUSED, refused.refusal().slug(), refused);
        }
    }

    /** A first head signs with a head's certificate; whom an order names may have another signatory's. */
    private static int signatory(OfficialSignatureRequest request, OfficialSignature official) {
        List<OfficialSignatureRequest.Signatory> named = request.signatories();
        return IntStream.range(0, named.size())
                .filter(i -> official.signature()
                        .signer()
                        .equals(new PersonId(PersonId.KZ_IIN, named.get(i).iin())))
                .filter(i -> official.head() || named.get(i).acting())
                .findFirst()
                .orElseThrow(() -> new Problem(REFUSED, "signer-is-not-signatory"));
    }

    /** The same message is kept once; sent again it gets what it got at first. */
    private OfficialSignatureView keep(
            OfficialSignatureRequest request,
            OfficialSignature official,
            int signatory,
            RevocationStatus status,
            Instant at) {
        VerifiedSignature signature = official.signature();
        UUID id = UUID.randomUUID();
        byte[] document = Sha256.of(request.document());
        byte[] cms = Sha256.of(signature.cms());
        EvidenceArchive.Apart apart = evidence.sealApart(signature, status, at, id, document);
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery(KEEP)
                    .setParameter("id", id)
                    .setParameter("document", document)
                    .setParameter("cms", cms)
                    .setParameter("bin", official.organisation())
                    .setParameter("head", official.head())
                    .setParameter("acting", request.signatories().get(signatory).acting())
                    .setParameter("algorithm", signature.algorithm().label())
                    .setParameter("serial", signature.serial().getValue().toString(16))
                    .setParameter("certificate", Sha256.of(signature.certificate()))
                    .setParameter("at", at)
                    .setParameter("sealed", apart.sealed())
                    .setParameter("key", apart.keyId())
                    .executeUpdate();
            return view(cms, signatory);
        });
    }

    private OfficialSignatureView view(byte[] cms, int signatory) {
        Tuple row = (Tuple) database.createNativeQuery("""
                        select id, head, encode(document_sha256, 'hex'), algorithm, certificate_serial,
                            encode(certificate_sha256, 'hex'), received_at
                        from official_signature where cms_sha256 = :cms
                        """, Tuple.class)
                .setParameter("cms", cms)
                .getSingleResult();
        return new OfficialSignatureView(
                row.get(0, UUID.class),
                signatory,
                row.get(1, Boolean.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, Instant.class));
    }
}
