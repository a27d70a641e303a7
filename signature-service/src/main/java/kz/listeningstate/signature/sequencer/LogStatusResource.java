package kz.listeningstate.signature.sequencer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import kz.listeningstate.signature.problem.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/log/status")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@Tag(name = "Operators")
class LogStatusResource {
    private final LogStatus status;
    private final LogStore store;
    private final Backlog backlog;
    private final Scrub scrub;

    LogStatusResource(LogStatus status, LogStore store, Backlog backlog, Scrub scrub) {
        this.status = status;
        this.store = store;
        this.backlog = backlog;
        this.scrub = scrub;
    }

    /**
     * The log as this instance sees it.
     *
     * @param leads whether this instance sequences
     * @param trouble why the log does not go on, here or wherever it is sequenced
     * @param detail for whoever mends it, in English; null when this instance does not know
     * @param whatToDo in the reader's language
     * @param runbook section of deploy/runbook.md
     * @param acceptsSignatures false while a promise might not be kept
     * @param size leaves that have their places; null, like the next two, while the database is away
     * @param scrub what the slow reading of the whole log found wrong in the database; null when nothing
     * @param repaired files that were damaged and written anew since the start
     */
    record View(
            boolean leads,
            LogTrouble trouble,
            String detail,
            Instant since,
            String whatToDo,
            String runbook,
            boolean acceptsSignatures,
            long backlogSeconds,
            Long size,
            Long publishedSize,
            Instant publishedAt,
            String scrub,
            long repaired) {}

    @GET
    @Operation(summary = "How the public log is, and what to do")
    public Response status(@Context HttpHeaders headers) {
        LogStatus.State state = status.state();
        Stored stored = stored();
        LogTrouble trouble = trouble(state.trouble(), stored.halted());
        String language = Languages.of(headers.getAcceptableLanguages().stream().map(Locale::getLanguage));
        return Response.ok(new View(
                        state.leads(),
                        trouble,
                        state.detail(),
                        state.since(),
                        Languages.words("log", language).getString(trouble.name()),
                        trouble.runbook(),
                        !backlog.isTooLong(),
                        backlog.age().toSeconds(),
                        stored.size(),
                        stored.publishedSize(),
                        stored.publishedAt(),
                        scrub.fault(),
                        scrub.repaired()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The trouble of whoever leads stands in the database; the others have none of their own. */
    private LogTrouble trouble(LogTrouble own, LogTrouble halted) {
        if (own != LogTrouble.NONE) {
            return own;
        }
        if (halted != null) {
            return halted;
        }
        if (!backlog.hasBegun()) {
            return LogTrouble.TAKING_OVER;
        }
        if (scrub.fault() != null) {
            return LogTrouble.LEAVES_CHANGED;
        }
        return backlog.clocksDisagree() ? LogTrouble.CLOCKS_DISAGREE : LogTrouble.NONE;
    }

    /** What the database says of the log. */
    private record Stored(LogTrouble halted, Long size, Long publishedSize, Instant publishedAt) {}

    /** Without it there is an answer too: who asks may be looking for what is wrong. */
    private Stored stored() {
        try {
            LogTree tree = store.tree();
            return new Stored(store.halted(), tree.size(), tree.publishedSize(), tree.publishedAt());
        } catch (SQLException away) {
            return new Stored(LogTrouble.DATABASE, null, null, null);
        }
    }
}
