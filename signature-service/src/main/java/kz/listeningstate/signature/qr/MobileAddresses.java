package kz.listeningstate.signature.qr;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses that a phone reaches from outside. */
@ApplicationScoped
class MobileAddresses {
    static final String PHONE = "/api/v1/qr/phone/";
    static final String DOCUMENTS = "/api/v1/qr/documents/";

    private final URI portal;

    MobileAddresses(@ConfigProperty(name = "portal.public-url", defaultValue = "http://localhost:8080") URI portal) {
        this.portal = portal;
    }

    /** API 1. */
    URI phone(String secret) {
        return portal.resolve(PHONE + secret);
    }

    /** API 2. */
    URI documents(UUID session) {
        return portal.resolve(DOCUMENTS + session);
    }
}
