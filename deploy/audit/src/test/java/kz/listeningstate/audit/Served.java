package kz.listeningstate.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves over HTTP on a free port of this machine, and remembers what was asked for. */
public final class Served implements AutoCloseable {
    /** Answers a request. */
    public interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

    public Served(Handler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            try (exchange) {
                handler.answer(exchange);
            }
        });
        server.start();
    }

    /** A folder, under the path {@code /log/}. */
    public static Handler folder(Path folder) {
        return exchange -> {
            String path = exchange.getRequestURI().getPath();
            Path file = folder.resolve(path.replaceFirst("^/log/", ""));
            Path index = file.resolve("index.json");
            Path found = Files.isDirectory(file) ? index : file;
            if (path.startsWith("/log/") && Files.isRegularFile(found)) {
                send(exchange, 200, Files.readAllBytes(found));
            } else {
                send(exchange, 404, new byte[0]);
            }
        };
    }

    public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How often that path was asked for. */
    public long asked(String path) {
        return asked.stream().filter(path::equals).count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
