package kz.listeningstate.petition.signer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A signer's comment as everybody sees it. Of its time only the day is told: the public log says when leaves came.
 *
 * @param comment null while hidden
 * @param hidden null unless a moderator hid it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommentView(UUID id, int version, String language, String comment, LocalDate writtenOn, Hidden hidden) {

    /** Why and since when it is not shown. */
    public record Hidden(HidingGround ground, String reason, LocalDate since) {}
}
