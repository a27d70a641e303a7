package kz.listeningstate.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kz.listeningstate.audit.Base64Text;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.SignedNote;
import kz.listeningstate.audit.note.SigningKey;
import kz.listeningstate.audit.note.VerifierKey;
import kz.listeningstate.audit.tree.Frontier;
import kz.listeningstate.audit.tree.ProofBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {
    private static final String ORIGIN = "localhost/log";
    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @TempDir
    Path state;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final HttpClient client = HttpClient.newHttpClient();
    private final SigningKey key = SigningKey.generate("witness.example/w", VerifierKey.COSIGNATURE);
    private final SigningKey log = SigningKey.generate(ORIGIN, VerifierKey.ED25519);
    private final SigningKey rotated = SigningKey.generate(ORIGIN, VerifierKey.ED25519);
    private final List<byte[]> leaves = new ArrayList<>();
    private Witness witness;

    @BeforeEach
    void begin() throws IOException {
        for (int i = 0; i < 50; i++) {
            byte[] leaf = new byte[32];
            random.nextBytes(leaf);
            leaves.add(leaf);
        }
        start();
    }

    @AfterEach
    void end() throws IOException {
        witness.close();
    }

    private void start() throws IOException {
        witness = Witness.start(
                key, List.of(log.verifier(), rotated.verifier()), state, ANY, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static byte[] root(List<byte[]> leaves) {
        Frontier tree = new Frontier();
        leaves.forEach(tree::append);
        return tree.root();
    }

    private String text(int size) {
        return Checkpoint.text(ORIGIN, size, root(leaves.subList(0, size)));
    }

    private String signed(int size) {
        return text(size) + "\n" + log.sign(text(size)) + "\n";
    }

    private List<byte[]> proof(int old, int size) throws IOException {
        return old == 0 || old >= size
                ? List.of()
                : new ProofBuilder((height, index) ->
                                root(leaves.subList((int) (index << height), (int) (index + 1 << height))))
                        .consistency(old, size);
    }

    private static String body(long old, List<byte[]> proof, String note) {
        return "old " + old + "\n"
                + proof.stream().map(hash -> Base64Text.encode(hash) + "\n").collect(Collectors.joining())
                + "\n" + note;
    }

    private HttpResponse<String> send(String method, String path, String body) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + witness.port() + path))
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private HttpResponse<String> post(String body) throws IOException {
        return send("POST", "/add-checkpoint", body);
    }

    private HttpResponse<String> add(int old, int size) throws IOException {
        return post(body(old, proof(old, size), signed(size)));
    }

    private HttpResponse<String> monitored() throws IOException {
        return send("GET", "/" + WitnessState.originHash(ORIGIN) + "/checkpoint", "");
    }

    @Test
    void itCosignsWhatContinues() throws Exception {
        assertThat(monitored().statusCode()).isEqualTo(404);
        int old = 0;
        for (int size : new int[] {0, 0, 1, 1, 2, 7, 8, 8, 31, 50}) {
            HttpResponse<String> answer = add(old, size);
            assertThat(answer.statusCode())
                    .as("seed " + seed + ", size " + size)
                    .isEqualTo(200);
            byte[] cosigned = (signed(size) + answer.body()).getBytes(StandardCharsets.UTF_8);
            SignedNote note = SignedNote.parse(cosigned);
            assertThat(note.signatures()).hasSize(2);
            assertThat(key.verifier().cosigned(note, note.signatures().get(1))).contains(NOW);
            assertThat(monitored().body()).isEqualTo(new String(cosigned, StandardCharsets.UTF_8));
            old = size;
        }
    }

    @Test
    void whoHasAnotherSizeIsToldTheRightOne() throws IOException {
        assertThat(add(0, 7).statusCode()).isEqualTo(200);
        HttpResponse<String> behind = add(3, 20);
        assertThat(behind.statusCode()).isEqualTo(409);
        assertThat(behind.body()).isEqualTo("7\n");
        assertThat(behind.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(add(0, 5).statusCode()).as("a rollback").isEqualTo(409);
        assertThat(add(8, 9).statusCode()).as("ahead").isEqualTo(409);
        assertThat(add(7, 9).statusCode()).isEqualTo(200);
    }

    @Test
    void whatDoesNotContinueIsRefused() throws IOException {
        assertThat(post(body(0, List.of(new byte[32]), signed(3))).statusCode())
                .as("a proof from nothing")
                .isEqualTo(422);
        assertThat(add(0, 7).statusCode()).isEqualTo(200);
        List<byte[]> right = proof(7, 20);
        assertThat(post(body(7, List.of(), signed(20))).statusCode()).isEqualTo(422);
        assertThat(post(body(7, right.subList(1, right.size()), signed(20))).statusCode())
                .isEqualTo(422);
        assertThat(post(body(7, Collections.nCopies(63, new byte[32]), signed(20)))
                        .statusCode())
                .isEqualTo(422);
        leaves.set(6, new byte[32]);
        assertThat(add(7, 7).statusCode()).as("another root of the same size").isEqualTo(422);
        assertThat(post(body(7, right, signed(20))).statusCode()).as("a fork").isEqualTo(422);
        assertThat(monitored().body()).contains(ORIGIN + "\n7\n");
        String empty = Checkpoint.text(ORIGIN, 0, new byte[32]);
        end();
        Files.delete(state.resolve(WitnessState.originHash(ORIGIN) + ".checkpoint"));
        start();
        assertThat(post(body(0, List.of(), empty + "\n" + log.sign(empty) + "\n"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void onlyTheLogsOwnSignatureCounts() throws IOException {
        String note = signed(5);
        assertThat(post(body(0, List.of(), note.replace(ORIGIN, "other/log"))).statusCode())
                .isEqualTo(404);
        SigningKey stranger = SigningKey.generate(ORIGIN, VerifierKey.ED25519);
        String strange = text(5) + "\n" + stranger.sign(text(5)) + "\n";
        assertThat(post(body(0, List.of(), strange)).statusCode()).isEqualTo(403);
        String bad = text(5) + "\n" + log.sign(text(6)) + "\n";
        assertThat(post(body(0, List.of(), bad)).statusCode()).isEqualTo(403);
        String both = note + rotated.sign(text(6)) + "\n";
        assertThat(post(body(0, List.of(), both)).statusCode())
                .as("one line good, one bad")
                .isEqualTo(403);
        String rotating = note + rotated.sign(text(5)) + "\n" + stranger.sign(text(5)) + "\n";
        assertThat(post(body(0, List.of(), rotating)).statusCode()).isEqualTo(200);
        assertThat(monitored().body().lines())
                .as("two of the log's, one of its own, no stranger's")
                .hasSize(4 + 3);
    }

    @Test
    void whatIsNoRequestIsRefused() throws IOException {
        String hash = Base64Text.encode(new byte[32]) + "\n";
        for (String bad : List.of(
                "",
                "\n\n",
                "old 0\n" + signed(5),
                "old -1\n\n" + signed(5),
                "old 00\n\n" + signed(5),
                "old 9223372036854775808\n\n" + signed(5),
                "new 0\n\n" + signed(5),
                "old 0\nAAAA\n\n" + signed(5),
                "old 0\n" + hash.repeat(64) + "\n" + signed(5),
                "old 0\n\n" + text(5),
                "old 6\n\n" + signed(5),
                "old 0\n\n" + signed(5) + "x".repeat(80_000))) {
            assertThat(post(bad).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(send("GET", "/add-checkpoint", "").statusCode()).isEqualTo(405);
        assertThat(send("POST", "/other", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/" + "0".repeat(64) + "/checkpoint", "").statusCode())
                .isEqualTo(404);
        assertThat(add(0, 5).statusCode()).isEqualTo(200);
        assertThat(send("PUT", "/" + WitnessState.originHash(ORIGIN) + "/checkpoint", "x")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void itRemembersAfterARestart() throws IOException {
        assertThat(add(0, 7).statusCode()).isEqualTo(200);
        String before = monitored().body();
        end();
        start();
        assertThat(monitored().body()).isEqualTo(before);
        assertThat(add(0, 5).statusCode()).isEqualTo(409);
        assertThat(add(7, 9).statusCode()).isEqualTo(200);
    }

    @Test
    void itDoesNotStartWithoutItsMemory() throws IOException {
        assertThat(add(0, 7).statusCode()).isEqualTo(200);
        assertThatThrownBy(this::start).isInstanceOf(IOException.class).hasMessageContaining("in use");
        end();
        Path file = state.resolve(WitnessState.originHash(ORIGIN) + ".checkpoint");
        String good = Files.readString(file);
        for (String bad :
                List.of("", good.substring(0, 40), good.replace("\n7\n", "\n6\n"), good.replace(ORIGIN, "other"))) {
            Files.writeString(file, bad);
            assertThatThrownBy(this::start).as(bad).isInstanceOf(IOException.class);
        }
        Files.writeString(file, good);
        start();
        assertThat(add(7, 9).statusCode()).isEqualTo(200);
    }

    @Test
    void whatCannotBeRememberedIsNotSigned() throws IOException {
        assertThat(add(0, 7).statusCode()).isEqualTo(200);
        Path half = state.resolve(WitnessState.originHash(ORIGIN) + ".checkpoint.new");
        Files.createDirectory(half);
        assertThat(add(7, 9).statusCode()).isEqualTo(500);
        Files.delete(half);
        assertThat(add(7, 8).statusCode()).as("it still knows 7").isEqualTo(200);
    }

    @Test
    void ofManyAtOnceOneContinues() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int size = 1; size <= 40; size++) {
                int at = size;
                answers.add(clients.submit(() -> add(0, at).statusCode()));
            }
            int good = 0;
            for (Future<Integer> answer : answers) {
                good += answer.get() == 200 ? 1 : 0;
            }
            assertThat(good).isEqualTo(1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void aLogsKeyIsNoWitnesss() {
        assertThatThrownBy(() -> Witness.start(log, List.of(), state.resolve("other"), ANY, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
