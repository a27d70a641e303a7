package kz.listeningstate.signature.signature;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kz.listeningstate.signature.Client;
import org.junit.jupiter.api.Test;

/** More signatures than can be verified: the last to come are sent away at once, before any work is spent on them. */
@QuarkusTest
class OverloadTest {
    @TestHTTPResource("/")
    URL service;

    @Inject
    VerificationPool pool;

    @Inject
    MeterRegistry metrics;

    @Test
    void whoFindsTheQueueFullIsToldToComeAgain() throws Exception {
        UUID petition = Client.opened();
        String cms = Client.cms(petition, "citizen-76");
        CountDownLatch release = new CountDownLatch(1);
        List<CompletableFuture<Void>> busy = fill(release);
        try {
            long verifications = metrics.timer("signature_verification").count();
            // No thread of the server waits for room: it goes on answering.
            for (int i = 0; i < 20; i++) {
                Response refused = Client.post(petition, cms);
                assertProblem(refused, 503, "overloaded");
                assertNotNull(refused.header("Retry-After"));
                Client.get("/api/v1/counts/" + petition).then().statusCode(200);
            }
            for (String path : List.of("signatures/", "withdrawals", "nullifiers")) {
                assertProblem(Client.request().body("{}").post("/api/v1/" + path), 503, "overloaded");
            }
            assertEquals(verifications, metrics.timer("signature_verification").count());
        } finally {
            release.countDown();
        }
        CompletableFuture.allOf(busy.toArray(CompletableFuture[]::new)).get();
        Client.post(petition, cms).then().statusCode(201);
    }

    /** A crowd that had to connect anew for each refusal would keep the server busier than the signatures do. */
    @Test
    void whoIsSentAwayMayAskAgainOnTheSameConnection() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        fill(release);
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            String body = "{\"cms\":\"" + "A".repeat(20_000) + "\"}";
            String post = "POST /api/v1/signatures HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body;
            String get = "GET /api/v1/counts/" + UUID.randomUUID() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close"
                    + "\r\n\r\n";
            socket.getOutputStream().write((post + post + get).getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(3, answers.split("HTTP/1\\.1 ").length - 1, answers);
            assertEquals(2, answers.split("HTTP/1\\.1 503 ").length - 1, answers);
            assertTrue(answers.contains("HTTP/1.1 404 "), answers);
        } finally {
            release.countDown();
        }
    }

    /** Every thread, then every place in the queue. */
    private List<CompletableFuture<Void>> fill(CountDownLatch release) {
        AtomicInteger running = new AtomicInteger();
        Supplier<Void> work = () -> {
            running.incrementAndGet();
            return awaited(release);
        };
        List<CompletableFuture<Void>> busy = new ArrayList<>(submitted(work));
        await().until(() -> running.get() == Runtime.getRuntime().availableProcessors());
        busy.addAll(submitted(work));
        return busy;
    }

    private List<CompletableFuture<Void>> submitted(Supplier<Void> work) {
        List<CompletableFuture<Void>> taken = new ArrayList<>();
        while (true) {
            CompletableFuture<Void> next = pool.submit(work).toCompletableFuture();
            if (next.isCompletedExceptionally()) {
                return taken;
            }
            taken.add(next);
        }
    }

    private static Void awaited(CountDownLatch release) {
        try {
            release.await();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
