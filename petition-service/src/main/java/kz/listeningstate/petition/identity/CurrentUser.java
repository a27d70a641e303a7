package kz.listeningstate.petition.identity;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whoever makes this request: by bearer token or by the pages' session. Asks Keycloak nothing for anonymous readers. */
@RequestScoped
public class CurrentUser {
    private static final String SESSION_COOKIE = "q_session";

    private final SecurityIdentity identity;
    private final RoutingContext exchange;

    CurrentUser(SecurityIdentity identity, RoutingContext exchange) {
        this.identity = identity;
        this.exchange = exchange;
    }

    /** There is a valid log-in. */
    public boolean isSignedIn() {
        return bringsCredentials() && !identity.isAnonymous();
    }

    /** Keycloak's subject; empty for anonymous readers. */
    public Optional<UUID> id() {
        return token().map(JsonWebToken::getSubject).map(UUID::fromString);
    }

    /** As {@link #id()}, where a log-in is certain; else 401 {@code unauthenticated}. */
    public UUID requiredId() {
        return id().orElseThrow(() -> new Problem(401, "unauthenticated"));
    }

    /** One of {@link Role}. */
    public boolean hasRole(String role) {
        return isSignedIn() && identity.hasRole(role);
    }

    /** Code of the body an officer acts for, from the claim {@code body}. */
    public Optional<String> body() {
        return token().map(token -> token.<String>getClaim("body"));
    }

    /** Name of the account in Keycloak; empty for anonymous readers. */
    public Optional<String> login() {
        return token().map(token -> token.getClaim(Claims.preferred_username));
    }

    /** Name to greet with; empty for anonymous readers. */
    public Optional<String> displayName() {
        return token().map(token -> Optional.<String>ofNullable(token.getClaim("name"))
                .orElseGet(() -> token.getClaim(Claims.preferred_username)));
    }

    /** The access token's own id (jti), where a log-in is certain. */
    String tokenId() {
        return token().map(JsonWebToken::getTokenID).orElseThrow(() -> new Problem(401, "unauthenticated"));
    }

    /** For another service, asked in this person's name. */
    public String accessToken() {
        return identity.getCredential(AccessTokenCredential.class).getToken();
    }

    private Optional<JsonWebToken> token() {
        return isSignedIn() && identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    /** Without this question the identity would have to be looked up, and with Keycloak away even reading would fail. */
    private boolean bringsCredentials() {
        HttpServerRequest request = exchange.request();
        return request.getHeader("Authorization") != null
                || request.cookies().stream()
                        .anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIE));
    }
}
