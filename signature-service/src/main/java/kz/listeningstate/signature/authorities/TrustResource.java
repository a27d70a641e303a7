package kz.listeningstate.signature.authorities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.UntrustedAuthority;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/trust")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@Tag(name = "Operators")
class TrustResource {
    private final Trust trust;

    TrustResource(Trust trust) {
        this.trust = trust;
    }

    record View(String profile, boolean production, List<Authority> issuers) {}

    /**
     * An issuing authority.
     *
     * @param keyIdentifier hex
     * @param notAfter the earlier end of its own and its root's certificate
     */
    record Authority(String keyIdentifier, String subject, Instant notAfter, long daysLeft, URI ocsp, URI crl) {}

    @GET
    @Operation(summary = "Whom this installation trusts", description = "The soonest to expire first.")
    public View view() {
        return view(trust.profile());
    }

    @POST
    @Path("reload")
    @Operation(
            summary = "Load the trust profile anew",
            description = "409 trust-refused when it cannot be believed; the one in use then stays.")
    public View reload() {
        try {
            return view(trust.reload());
        } catch (UntrustedAuthority refused) {
            throw new Problem(409, "trust-refused", refused);
        }
    }

    private View view(TrustProfile profile) {
        return new View(
                profile.name(),
                profile.production(),
                profile.issuers().values().stream()
                        .map(issuer -> new Authority(
                                issuer.keyIdentifier(),
                                issuer.subject().toString(),
                                issuer.notAfter(),
                                trust.daysLeft(issuer),
                                issuer.ocsp(),
                                issuer.crl()))
                        .sorted(Comparator.comparing(Authority::notAfter))
                        .toList());
    }
}
