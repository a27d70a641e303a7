package kz.listeningstate.signature;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives texts as petition-service does, or other ones, or none. The real service is in the acceptance tests. */
public final class PetitionServiceStandIn implements QuarkusTestResourceLifecycleManager {
    private static final Map<String, byte[]> TEXTS = new ConcurrentHashMap<>();
    private static volatile boolean away;

    private HttpServer server;

    /** From now on these bytes lie under {@code /api/v1/petitions/<path>/text}. */
    public static void show(String path, byte[] text) {
        TEXTS.put("/api/v1/petitions/" + path + "/text", text);
    }

    public static void goAway(boolean gone) {
        away = gone;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            byte[] text = TEXTS.get(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            if (away) {
                exchange.sendResponseHeaders(503, -1);
            } else if (text == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, text.length);
                exchange.getResponseBody().write(text);
            }
            exchange.close();
        });
        server.start();
        return Map.of(
                "quarkus.rest-client.petition-service.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
