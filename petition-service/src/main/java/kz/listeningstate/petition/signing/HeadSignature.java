package kz.listeningstate.petition.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;

/**
 * The signature of a body's first or acting head over the manifest of what the body decided (90-6(1); an act on an appeal: 80).
 *
 * @param manifest RFC 8785 JSON, what was signed
 * @param signatory name of the head
 * @param actingByOrder number of the order of an acting head; null: the first head
 * @param evidenceId under which signature-service keeps message and revocation
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HeadSignature(
        Instant signedAt,
        byte[] manifest,
        String manifestSha256,
        String signatory,
        String actingByOrder,
        @Column(name = "signature_algorithm") String algorithm,
        String certificateSerial,
        UUID evidenceId,
        @Column(name = "signature_brought_by") UUID broughtBy) {

    /** 412 {@code stale-version} when the manifest would be another one now: what it is made of changed meanwhile. */
    public void requireOver(Manifest now) {
        if (!manifestSha256.equals(now.sha256())) {
            throw new Problem(412, "stale-version");
        }
    }

    /** For readers; the manifest's bytes have an address of their own. */
    public SignatureView view() {
        return new SignatureView(signedAt, signatory, actingByOrder, manifestSha256, algorithm, certificateSerial);
    }
}
