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
    private static final List<String> FILES =
            List.of("portal.css", "portal.js", "sign.js", "nca-layer.js", "favicon.svg", "orn.svg", "shanyrak.svg");
    private static final String FOREVER = "public, max-age=31536000, immutable";

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

    /** Any hash is answered with today's file; only today's may be kept, for a node that is not yet updated. */
    void route(@Observes Router router) {
        router.routeWithRegex("/assets/([0-9a-f]{16})/([a-z.-]+)").order(-10).handler(request -> {
            if (!FILES.contains(request.pathParam("param1"))) {
                request.next();
                return;
            }
            if (hash.equals(request.pathParam("param0"))) {
                request.addHeadersEndHandler(sent -> request.response().putHeader(HttpHeaders.CACHE_CONTROL, FOREVER));
            }
            request.reroute("/portal/" + request.pathParam("param1"));
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
