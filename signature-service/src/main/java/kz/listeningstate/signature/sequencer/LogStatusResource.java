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
     * @param size leaves that have their places
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
            long size,
            long publishedSize,
            Instant publishedAt,
            String scrub,
            long repaired) {}

    @GET
    @Operation(summary = "How the public log is, and what to do")
    public Response status(@Context HttpHeaders headers) throws SQLException {
        LogStatus.State state = status.state();
        LogTrouble halted = store.halted();
        LogTrouble trouble = state.trouble() == LogTrouble.NONE && halted != null ? halted : state.trouble();
        if (trouble == LogTrouble.NONE && scrub.fault() != null) {
            trouble = LogTrouble.LEAVES_CHANGED;
        }
        LogTree tree = store.tree();
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
                        tree.size(),
                        tree.publishedSize(),
                        tree.publishedAt(),
                        scrub.fault(),
                        scrub.repaired()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
