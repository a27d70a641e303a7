package kz.listeningstate.petition.appeal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.petition.PlainText;

/**
 * What comes with an appeal's words; which of it {@link AppealForms} says.
 *
 * @param complainedOf the act, or what was done or left undone
 * @param complainedAgainst the body or official who did it
 * @param attachments handles of uploaded files, in their order; null: none
 * @param cms the appellant's signature of {@code POST /api/v1/appeals/statement}: detached CMS, base64 of DER, or PEM; null: the
 *     log-in tells who files
 */
record Particulars(
        @PlainText @Size(max = 2_000) String complainedOf,
        @PlainText @Size(max = 500) String complainedAgainst,
        @Size(max = 10) List<@NotNull UUID> attachments,
        @Size(max = 44_000) String cms) {

    /** None is an empty list. */
    @Override
    public List<UUID> attachments() {
        return attachments == null ? List.of() : attachments;
    }
}
