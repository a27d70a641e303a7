package kz.listeningstate.signature.signature;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.signature.verification.PersonId;

/**
 * A sheet that people signed on paper (қағаз парақ, бумажный лист), entered twice by two persons who agree.
 *
 * @param sheetId the same when it is sent again
 * @param receivedAt when the sheet was handed in
 * @param scan SHA-256 of the scan, hex
 * @param consent version that is printed on the sheet
 */
record PaperSheetRequest(
        @NotNull UUID sheetId,
        @NotNull UUID petitionId,
        @NotNull Instant receivedAt,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String scan,
        @NotBlank @Size(max = 32) String consent,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Row> rows) {

    /**
     * One signer.
     *
     * @param place on the sheet, from 1
     * @param id of scheme {@code KZ-IIN}; null where both persons could not read it
     */
    record Row(@Min(1) int place, @Size(max = 64) String id) {

        boolean isValid() {
            return id != null && PersonId.isIin(id);
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Row[" + place + "]";
        }
    }
}
