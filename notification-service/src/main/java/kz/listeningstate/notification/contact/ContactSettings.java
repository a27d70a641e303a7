package kz.listeningstate.notification.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where accounts are looked up, and how long the copy is good. */
@ConfigMapping(prefix = "contact")
interface ContactSettings {

    /** Age at which a contact is looked up again. */
    @WithDefault("PT12H")
    Duration refreshAfter();

    /** How long the list of an office's people is good. */
    @WithDefault("PT1M")
    Duration officeRefreshAfter();

    /** How long Keycloak is left alone after it did not answer. */
    @WithDefault("PT5S")
    Duration pause();

    /**
     * Keycloak's admin address of the realm, such as {@code https://host/auth/admin/realms/listening-state}; by default
     * the one beside {@code quarkus.oidc.auth-server-url}.
     */
    Optional<URI> directoryUrl();
}
