package kz.listeningstate.signature.statement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.authorities.Verifier;
import kz.listeningstate.signature.evidence.EvidenceArchive;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.revocation.Revocation;
import kz.listeningstate.signature.revocation.RevocationStatus;
import kz.listeningstate.signature.verification.CmsText;
import kz.listeningstate.signature.verification.Organisation;
import kz.listeningstate.signature.verification.PersonId;
import kz.listeningstate.signature.verification.SignatureRefused;
import kz.listeningstate.signature.verification.StatementSignature;
import kz.listeningstate.signature.verification.VerifiedSignature;

/** Appeals are signed by who files them, for oneself or for an organisation (63): the certificate tells which, and whose. */
@ApplicationScoped
class StatementSignatures {
    private static final int REFUSED = 422;
    private static final String KEEP = """
            insert into statement_signature (id, document_sha256, cms_sha256, bin, algorithm, certificate_serial,
                received_at, sealed, key_id)
            values (:id, :document, :cms, :bin, :algorithm, :serial, :at, :sealed, :key)
            on conflict (cms_sha256) do nothing
            """;

    private final Verifier verifier;
    private final Revocation revocation;
    private final EvidenceArchive evidence;
    private final EntityManager database;
    private final Clock clock;

    StatementSignatures(
            Verifier verifier, Revocation revocation, EvidenceArchive evidence, EntityManager database, Clock clock) {
        this.verifier = verifier;
        this.revocation = revocation;
        this.evidence = evidence;
        this.database = database;
        this.clock = clock;
    }

    StatementSignatureView accept(StatementSignatureRequest request) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StatementSignature statement = verify(request, at);
        if (!statement.signature().signer().equals(new PersonId(PersonId.KZ_IIN, request.iin()))) {
            throw new Problem(REFUSED, "signer-is-not-author");
        }
        // No transaction is open while others are asked.
        RevocationStatus status = revocation
                .check(statement.signature(), at)
                .toCompletableFuture()
                .join();
        return switch (status.verdict()) {
            case GOOD -> keep(request, statement, status, at);
            case REVOKED -> throw new Problem(REFUSED, "certificate-revoked");
            case UNKNOWN -> throw new Problem(503, "revocation-unknown");
        };
    }

    private StatementSignature verify(StatementSignatureRequest request, Instant at) {
        try {
            return verifier.verifyStatement(CmsText.decode(request.cms()), request.document(), at);
        } catch (SignatureRefused refused) {
            throw new Problem(REFUSED, refused.refusal().slug(), refused);
        }
    }

    /** The same message is kept once; sent again it gets what it got at first. */
    private StatementSignatureView keep(
            StatementSignatureRequest request, StatementSignature statement, RevocationStatus status, Instant at) {
        VerifiedSignature signature = statement.signature();
        UUID id = UUID.randomUUID();
        byte[] document = Sha256.of(request.document());
        byte[] cms = Sha256.of(signature.cms());
        EvidenceArchive.Apart apart = evidence.sealApart(signature, status, at, id, document);
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery(KEEP)
                    .setParameter("id", id)
                    .setParameter("document", document)
                    .setParameter("cms", cms)
                    .setParameter(
                            "bin",
                            statement.organisation().map(Organisation::number).orElse(null))
                    .setParameter("algorithm", signature.algorithm().label())
                    .setParameter("serial", signature.serial().getValue().toString(16))
                    .setParameter("at", at)
                    .setParameter("sealed", apart.sealed())
                    .setParameter("key", apart.keyId())
                    .executeUpdate();
            return view(cms, statement.organisation().orElse(null));
        });
    }

    private StatementSignatureView view(byte[] cms, Organisation organisation) {
        Tuple row = (Tuple) database.createNativeQuery("""
                        select id, encode(document_sha256, 'hex'), algorithm, certificate_serial, received_at
                        from statement_signature where cms_sha256 = :cms
                        """, Tuple.class)
                .setParameter("cms", cms)
                .getSingleResult();
        return new StatementSignatureView(
                row.get(0, UUID.class),
                organisation,
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Instant.class));
    }
}
