package kz.listeningstate.notification.subscription;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Follow a petition and stop following it. Only POST acts: mail scanners open every link they find. */
@Path("/api/v1/subscriptions")
@PermitAll
@Blocking
public class SubscriptionResource {

    private final Following following;
    private final SecurityIdentity identity;

    SubscriptionResource(Following following, SecurityIdentity identity) {
        this.following = following;
        this.identity = identity;
    }

    /**
     * @param petitionId any UUID: whether there is such a petition is not told
     * @param email to be confirmed by mail; without it the logged-in account follows at once
     * @param language of the mails: kk, ru or en; by default that of Accept-Language
     */
    record Wish(
            @NotNull UUID petitionId,
            String email,
            @Pattern(regexp = "kk|ru|en") String language) {

        /** The address is personal data; a record would print it. */
        @Override
        public String toString() {
            return "Wish[petitionId=" + petitionId + "]";
        }
    }

    /** The secret of a link in a mail, as its page posts it. */
    record TokenHolder(@NotNull String token) {

        /** A record would print its secret. */
        @Override
        public String toString() {
            return "TokenHolder";
        }
    }

    /** 202 whatever is known of the address and the petition; 400 if the address cannot be one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response subscribe(@Valid @NotNull Wish wish, @Context HttpHeaders headers) {
        Language language = Language.of(wish.language())
                .orElseGet(() -> Language.accepted(headers.getHeaderString("Accept-Language")));
        if (wish.email() != null) {
            EmailAddress email = EmailAddress.of(wish.email()).orElseThrow(() -> Problem.invalid("email"));
            following.ask(email, wish.petitionId(), language);
        } else if (identity.getPrincipal() instanceof JsonWebToken account && !identity.isAnonymous()) {
            following.follow(UUID.fromString(account.getSubject()), wish.petitionId(), language);
        } else {
            throw Problem.invalid("email");
        }
        return Response.accepted().build();
    }

    /** 204, also the second time; 404 for a token that is unknown, expired or of a cancelled subscription. */
    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public void confirm(@Valid @NotNull TokenHolder holder) {
        if (!following.confirm(holder.token())) {
            throw new Problem(404, "token-unknown");
        }
    }

    /** 204, also the second time; 404 for an unknown token. */
    @POST
    @Path("/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    public void cancel(@Valid @NotNull TokenHolder holder) {
        cancelBy(holder.token());
    }

    /** The one-click form of a mail program (RFC 8058, 3.2), which sends no JSON and shows no answer. */
    @POST
    @Path("/cancellation")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public void cancelInOneClick(@QueryParam("token") String token) {
        cancelBy(token);
    }

    private void cancelBy(String token) {
        if (!following.cancel(token)) {
            throw new Problem(404, "token-unknown");
        }
    }
}
