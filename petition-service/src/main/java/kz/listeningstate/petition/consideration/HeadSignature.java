package kz.listeningstate.petition.consideration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * The signature of the body's first or acting head over the manifest of a decision (90-6(1)).
 *
 * @param manifest RFC 8785 JSON, what was signed
 * @param signatory name of the head
 * @param actingByOrder number of the order of an acting head; null: the first head
 * @param evidenceId under which signature-service keeps message and revocation
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // never compared
record HeadSignature(
        Instant signedAt,
        byte[] manifest,
        String manifestSha256,
        String signatory,
        String actingByOrder,
        @Column(name = "signature_algorithm") String algorithm,
        String certificateSerial,
        UUID evidenceId,
        @Column(name = "signature_brought_by") UUID broughtBy) {}
