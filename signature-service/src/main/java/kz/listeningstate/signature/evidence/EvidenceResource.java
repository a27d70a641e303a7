package kz.listeningstate.signature.evidence;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auditors")
class EvidenceResource {
    private final EvidenceArchive archive;
    private final HandOvers handOvers;
    private final JsonWebToken account;
    private final Clock clock;
    private final MeterRegistry metrics;

    EvidenceResource(
            EvidenceArchive archive, HandOvers handOvers, JsonWebToken account, Clock clock, MeterRegistry metrics) {
        this.archive = archive;
        this.handOvers = handOvers;
        this.account = account;
        this.clock = clock;
        this.metrics = metrics;
    }

    record Request(
            @NotBlank @Size(max = 500) @Schema(examples = "Sample of 299 signatures, order 12 of 2026-11-20")
            String reason) {}

    /**
     * A sealed record; {@code deploy/audit} opens it with the auditor's private key.
     *
     * @param leafHash hex
     * @param keyId which key of the auditor's opens it
     * @param leaf base64
     * @param sealed base64
     */
    record Handed(int v, UUID petitionId, String leafHash, long keyId, byte[] leaf, byte[] sealed) {}

    record Page(List<HandOver.View> handOvers, int page, int size, long total) {}

    @POST
    @Path("{leafHash}/hand-overs")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("auditor")
    @Transactional
    @Operation(
            summary = "Take over a signature's sealed evidence",
            description = "Who took which record when and why is kept for ever.")
    @APIResponse(responseCode = "200", description = "The record, sealed to the auditor's key")
    @APIResponse(responseCode = "404", description = "evidence-unknown: no such leaf, or its evidence was erased")
    public Response handOver(@PathParam("leafHash") String leafHash, @Valid @NotNull Request request) {
        SealedEvidence evidence =
                hash(leafHash).flatMap(archive::find).orElseThrow(() -> new Problem(404, "evidence-unknown"));
        handOvers.persistAndFlush(
                new HandOver(evidence.leafHash(), account.getSubject(), request.reason(), clock.instant()));
        metrics.counter("evidence_handed_over").increment();
        return Response.ok(new Handed(
                        1,
                        evidence.petitionId(),
                        HexFormat.of().formatHex(evidence.leafHash()),
                        evidence.keyId(),
                        evidence.leaf().encode(),
                        evidence.sealed()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static Optional<byte[]> hash(String hex) {
        try {
            return Optional.of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException noHex) {
            return Optional.empty();
        }
    }

    @GET
    @Path("hand-overs")
    @RolesAllowed({"auditor", "operator"})
    @Transactional
    @Operation(summary = "Which evidence was taken over by whom, and why", description = "The newest first.")
    public Page handOvers(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        var all = handOvers.findAll(Sort.descending("id"));
        return new Page(all.page(page, size).stream().map(HandOver::view).toList(), page, size, all.count());
    }
}
