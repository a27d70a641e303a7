package kz.listeningstate.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The API, with one bit flipped in one petition's number of electronic signatures. */
final class LyingApi implements AutoCloseable {
    private static final String NUMBER = "\"electronic\":";

    private final URI real;
    private final Petition petition;
    private final HttpServer server;

    LyingApi(URI real, Petition petition) throws IOException {
        this.real = real;
        this.petition = petition;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        try (exchange;
                var in = real.resolve(path).toURL().openStream()) {
            var body = in.readAllBytes();
            if (path.endsWith(petition.id())) {
                var digit = new String(body, StandardCharsets.UTF_8).indexOf(NUMBER) + NUMBER.length();
                body[digit] ^= 1;
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
