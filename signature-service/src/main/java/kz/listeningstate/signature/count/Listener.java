package kz.listeningstate.signature.count;

import io.vertx.core.http.HttpServerResponse;
import java.util.UUID;

/** Who listens to a petition's count. */
record Listener(UUID petition, HttpServerResponse response, String network) {}
