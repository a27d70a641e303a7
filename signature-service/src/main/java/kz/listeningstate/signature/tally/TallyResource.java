package kz.listeningstate.signature.tally;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.TallyStatus;
import kz.listeningstate.signature.log.leaf.Totals;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.sequencer.LogReader;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/tallies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counts")
class TallyResource {
    private final Tallies tallies;
    private final PetitionRegister petitions;
    private final LogReader log;
    private final JsonWebToken account;
    private final Clock clock;

    TallyResource(Tallies tallies, PetitionRegister petitions, LogReader log, JsonWebToken account, Clock clock) {
        this.tallies = tallies;
        this.petitions = petitions;
        this.log = log;
        this.account = account;
        this.clock = clock;
    }

    record Request(@NotNull UUID petitionId) {}

    /**
     * A leaf TALLY, or one that is asked for; then the last four are absent.
     *
     * @param requestedAt when the time came or somebody asked
     * @param leafHash hex
     * @param totals of the log's first {@code size} leaves
     * @param activeHash SHA-256 of the sorted nullifiers that counted, hex
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            TallyStatus status,
            Instant requestedAt,
            Instant talliedAt,
            String leafHash,
            Totals totals,
            String activeHash) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("operator")
    @Transactional
    @Operation(
            summary = "Have a petition tallied",
            description = "An interim leaf TALLY of the tree that is public then; the final one comes by itself.")
    @APIResponse(responseCode = "202", description = "It follows within a minute")
    @APIResponse(responseCode = "404", description = "petition-unknown")
    @APIResponse(
            responseCode = "409",
            description = "signing-closed: the final tally is there or follows; not-open-yet")
    public Response ask(@Valid @NotNull Request request) {
        requireKnown(request.petitionId());
        if (petitions.isEnded(request.petitionId())) {
            throw new Problem(409, "signing-closed");
        }
        if (!tallies.isOpened(request.petitionId())) {
            throw new Problem(409, "not-open-yet");
        }
        tallies.ask(
                request.petitionId(),
                TallyStatus.INTERIM,
                account.getSubject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return Response.accepted().build();
    }

    @GET
    @Path("/{petitionId}")
    @Transactional
    @Operation(summary = "A petition's tallies in the public log", description = "The oldest first.")
    @APIResponse(responseCode = "404", description = "petition-unknown")
    public List<View> tallies(@PathParam("petitionId") UUID petitionId) {
        requireKnown(petitionId);
        return tallies.of(petitionId).stream().map(this::view).toList();
    }

    private void requireKnown(UUID petitionId) {
        if (petitions.find(petitionId).isEmpty()) {
            throw new Problem(404, "petition-unknown");
        }
    }

    private View view(Tally tally) {
        if (!tally.isQueued()) {
            return new View(tally.status(), tally.requestedAt(), null, null, null, null);
        }
        Leaf.Tally leaf = (Leaf.Tally) log.leaf(tally.leafHash()).orElseThrow();
        HexFormat hex = HexFormat.of();
        return new View(
                tally.status(),
                tally.requestedAt(),
                tally.talliedAt(),
                hex.formatHex(tally.leafHash()),
                leaf.totals(),
                hex.formatHex(leaf.activeHash()));
    }
}
