package kz.listeningstate.signature.qr;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.signature.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The page's side of signing by eGov Mobile. */
@Path("/api/v1/qr")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "eGov Mobile")
class QrResource {
    private static final String PATH = "/api/v1/qr/";

    private final QrSigning signing;
    private final QrSessions sessions;
    private final QrFollowers followers;
    private final MobileAddresses addresses;
    private final QrSettings settings;

    QrResource(
            QrSigning signing,
            QrSessions sessions,
            QrFollowers followers,
            MobileAddresses addresses,
            QrSettings settings) {
        this.signing = signing;
        this.sessions = sessions;
        this.followers = followers;
        this.addresses = addresses;
        this.settings = settings;
    }

    /**
     * A code to show.
     *
     * @param id secret of the page
     * @param qrText what the code says
     * @param image the code as an SVG, a {@code data:} address
     * @param appLink opens the app on the phone that shows the page
     * @param seconds for which the code may be used
     * @param control number that the phone shows too: the person compares
     * @param status where to ask how it stands
     * @param events the same as server-sent events
     */
    record Opened(
            String id,
            String qrText,
            String image,
            String appLink,
            String control,
            Instant expiresAt,
            long seconds,
            String status,
            String events) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for a code that eGov Mobile scans",
            description =
                    "It serves for one signature. The id is the page's secret: it follows, the phone signs. Refusals:"
                            + " 404 petition-unknown (also: the text is not visible without its link), 409 signing-closed,"
                            + " not-open-yet, 429 too-many-requests, 503 temporarily-unavailable.")
    @APIResponse(responseCode = "201", description = "Show it")
    public RestResponse<Opened> open(@Valid @NotNull QrRequest request) {
        Secrets secrets = Secrets.fresh();
        QrSession session = signing.open(secrets, request);
        String link = addresses.phone(secrets.phone()).toString();
        String qrText = "mobileSign:" + link;
        String status = PATH + secrets.page();
        return RestResponse.ResponseBuilder.<Opened>created(URI.create(status))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .entity(new Opened(
                        secrets.page(),
                        qrText,
                        QrCodeImage.of(qrText),
                        settings.appLink().replace("{link}", URLEncoder.encode(link, StandardCharsets.UTF_8)),
                        MobileSign.control(session),
                        session.expiresAt(),
                        settings.lifetime().toSeconds(),
                        status,
                        status + "/events"))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "How a session stands",
            description = "WAITING, SCANNED, OPENED, REFUSED (may be tried again), SIGNED, PENDING, EXPIRED")
    public RestResponse<QrView> state(@PathParam("id") String id) {
        UUID session = sessions.followed(id);
        QrView view = sessions.views(List.of(session)).get(session);
        if (view == null) {
            throw new Problem(404, "not-found");
        }
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Give the code up", description = "409 qr-used once a signature has come")
    public void giveUp(@PathParam("id") String id) {
        sessions.giveUp(id);
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "private, no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            summary = "How a session stands, from now on to its end",
            description = "Events named state, each with the same body as a question for the state")
    public Multi<OutboundSseEvent> events(@PathParam("id") String id, @Context Sse sse) {
        return followers.follow(sessions.followed(id), sse);
    }
}
