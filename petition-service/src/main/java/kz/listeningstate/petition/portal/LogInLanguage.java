package kz.listeningstate.petition.portal;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.oidc.Redirect.Location;
import jakarta.enterprise.context.ApplicationScoped;

/** Keycloak's log-in speaks the language of the page that asked for it. */
@Unremovable
@ApplicationScoped
@Redirect(Location.OIDC_AUTHORIZATION)
class LogInLanguage implements OidcRedirectFilter {
    @Override
    public void filter(OidcRedirectContext redirect) {
        String[] segments = redirect.routingContext().normalizedPath().split("/", 3);
        String asked = segments.length > 1 ? segments[1] : "";
        redirect.additionalQueryParams()
                .set(
                        "ui_locales",
                        PageLanguage.find(asked).orElse(PageLanguage.KK).tag());
    }
}
