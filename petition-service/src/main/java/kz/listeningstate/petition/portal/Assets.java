package kz.listeningstate.petition.portal;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The portal's own stylesheet, modules and pictures under an address that changes with their content
 * ({@code /assets/<hash>/portal.css}), so that browsers may keep them for a year. Relative imports stay inside it.
 */
@ApplicationScoped
class Assets {
    private static final String FOLDER = "META-INF/resources/portal/";
    private static final List<String> FILES = List.of(
            "portal.css",
            "portal.js",
            "services.js",
            "signing-page.js",
            "sign.js",
            "withdraw.js",
            "my-signature.js",
            "my-number.js",
            "receipt.js",
            "receipt-page.js",
            "log-entry.js",
            "log-page.js",
            "live-count.js",
            "figures.js",
            "nca-layer.js",
            "egov-mobile.js",
            "favicon.svg",
            "orn.svg",
            "shanyrak.svg");

    private String hash;

    @PostConstruct
    void read() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                digest.update(bytes(file));
            }
            hash = HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String href(String file) {
        return "/assets/" + hash + "/" + file;
    }

    /**
     * Another hash is another edition's, for instance while nodes are updated one after the other: today's file is
     * shown, but must not be kept under that name.
     */
    void route(@Observes Router router) {
        router.routeWithRegex("/assets/([0-9a-f]{16})/([a-z.-]+)").order(-10).handler(request -> {
            String file = request.pathParam("param1");
            if (!FILES.contains(file)) {
                request.next();
            } else if (hash.equals(request.pathParam("param0"))) {
                request.reroute("/portal/" + file);
            } else {
                request.response()
                        .setStatusCode(307)
                        .putHeader(HttpHeaders.LOCATION, href(file))
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end();
            }
        });
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IOException(FOLDER + file + " is missing from the application");
            }
            return in.readAllBytes();
        }
    }
}
