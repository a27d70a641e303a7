package kz.listeningstate.signature.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.signature.verification.Organisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kept signature of a statement.
 *
 * @param id under which its evidence is kept
 * @param organisation for which it is, as the certificate says; left out: for oneself
 * @param documentSha256 hex
 * @param certificateSerial hex
 * @param receivedAt server time that decided on validity
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementSignatureView(
        UUID id,
        Organisation organisation,
        String documentSha256,
        @Schema(examples = "GOST-2015-512") String algorithm,
        String certificateSerial,
        Instant receivedAt) {}
