package kz.listeningstate.petition.signing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Who signed what for a body. The message itself holds the head's IIN: signature-service keeps it sealed for auditors.
 *
 * @param actingByOrder number of the order of an acting head; null: the first head
 * @param manifestSha256 of the manifest, hex
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignatureView(
        Instant signedAt,
        String signatory,
        String actingByOrder,
        String manifestSha256,
        String algorithm,
        String certificateSerial) {}
