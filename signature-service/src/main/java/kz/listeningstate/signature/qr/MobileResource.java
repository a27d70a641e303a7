package kz.listeningstate.signature.qr;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.signature.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The phone's side: API 1 and API 2 of eGov Mobile's protocol. */
@Path("/api/v1/qr")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "eGov Mobile")
class MobileResource {
    private static final String BEARER = "Bearer ";

    private final QrSigning signing;
    private final MobileAddresses addresses;
    private final QrSettings settings;

    MobileResource(QrSigning signing, MobileAddresses addresses, QrSettings settings) {
        this.signing = signing;
        this.addresses = addresses;
        this.settings = settings;
    }

    @GET
    @Path("phone/{secret}")
    @Operation(
            summary = "API 1: who asks for a signature, and where the document is",
            description = "403 qr-used or qr-expired once the session is over")
    public RestResponse<MobileSign.Invitation> invitation(@PathParam("secret") String secret) {
        QrSession session = signing.scanned(secret);
        return answer(MobileSign.invitation(session, addresses, Secrets.token(secret), settings.organisation()));
    }

    @GET
    @Path("documents/{session}")
    @Operation(
            summary = "API 2: the document to show and sign",
            description = "With the token of API 1 as bearer token")
    public RestResponse<MobileSign.Bundle> documents(
            @PathParam("session") UUID id, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        QrSession session = signing.opened(id, token(authorization));
        return answer(MobileSign.bundle(session, signing.document(session)));
    }

    @PUT
    @Path("documents/{session}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            summary = "API 2: the same object with the signature for data",
            description =
                    "The very same message may be sent again and gets the same answer. Another one is refused once a"
                            + " signature was accepted; after a refusal one may try again.")
    @APIResponse(responseCode = "200", description = "Accepted: counted, or waiting for its revocation check")
    @APIResponse(
            responseCode = "403",
            description =
                    "Not accepted; the problem's type says why: what POST /api/v1/signatures refuses, qr-used, qr-expired")
    public Uni<RestResponse<Void>> sign(
            @PathParam("session") UUID id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @NotNull MobileSign.Bundle bundle) {
        return signing.sign(id, token(authorization), bundle.signature()).map(accepted -> RestResponse.ok());
    }

    private static String token(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new Problem(401, "unauthenticated");
        }
        return authorization.substring(BEARER.length()).strip();
    }

    private static <T> RestResponse<T> answer(T entity) {
        return RestResponse.ResponseBuilder.ok(entity)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
