package kz.listeningstate.signature.stamp;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TimeStampingAuthorityTest {
    private static final String BEGUN =
            "HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\n" + "Content-Length: 5000\r\n\r\n0";

    @Test
    void oneThatStopsInTheMiddleOfItsAnswerIsAway() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> served = CompletableFuture.supplyAsync(() -> begun(server));
            TimeStampingAuthority authority = new TimeStampingAuthority(
                    URI.create("http://127.0.0.1:" + server.getLocalPort() + "/tsa"), Duration.ofMillis(300));
            long began = System.nanoTime();
            assertThrows(IOException.class, () -> authority.stamp(new byte[1]));
            assertTrue(System.nanoTime() - began < Duration.ofSeconds(10).toNanos());
            served.join().close();
        }
    }

    private static Socket begun(ServerSocket server) {
        try {
            Socket socket = server.accept();
            socket.getOutputStream().write(BEGUN.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
