package kz.listeningstate.petition.appeal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.petition.PlainText;

/**
 * A cluster as an officer writes it.
 *
 * @param texts by language, kk or ru; one at least
 * @param members handlings that ask the same, each once
 */
record ClusterDraft(
        @NotNull @Size(min = 1) Map<@Pattern(regexp = "kk|ru") String, @NotNull @Valid ClusterText> texts,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Member> members) {

    /** @param personal what only this one is answered; null: nothing */
    record Member(
            @NotNull UUID handling,
            @PlainText @Size(max = 4_000) String personal) {

        String personalOrEmpty() {
            return personal == null ? "" : personal.strip();
        }
    }
}
