package kz.listeningstate.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.listeningstate.audit.Fault;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.LogFixture;
import kz.listeningstate.audit.Progress;
import kz.listeningstate.audit.Served;
import kz.listeningstate.audit.leaf.Counts;
import kz.listeningstate.audit.source.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API's counts beside the log's, while the log goes on. */
class CountsTest {
    private static final String COUNTS = "/api/v1/counts/";

    @TempDir
    Path dir;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final LogFixture log = LogFixture.good(seed);
    private final UUID open = log.petitions().get(2);
    /** What the API makes of each answer. */
    private UnaryOperator<JsonObject> answer = UnaryOperator.identity();
    /** Done when the counts are asked for the first time. */
    private Runnable meanwhile = () -> {};

    @BeforeEach
    void write() throws IOException {
        log.write(dir);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith(COUNTS)) {
            Served.folder(dir).answer(exchange);
            return;
        }
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        UUID petition = UUID.fromString(path.substring(COUNTS.length()));
        JsonObject changed = answer.apply(json(petition, log.leaves.size()));
        if (changed == null) {
            Served.send(exchange, 404, new byte[0]);
        } else {
            Served.send(exchange, 200, changed.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private JsonObject json(UUID petition, int size) {
        Counts counts = log.counts(petition, size);
        JsonObject json = new JsonObject();
        json.addProperty("petitionId", petition.toString());
        json.addProperty("count", counts.count());
        json.addProperty("electronic", counts.electronic());
        json.addProperty("paper", counts.paper());
        json.addProperty("withdrawn", counts.withdrawn());
        json.addProperty("invalidated", counts.invalidated());
        json.addProperty("treeSize", size);
        json.addProperty("checkpointedAt", log.now.toString());
        return json;
    }

    private void grow(int signatures) {
        for (int i = 0; i < signatures; i++) {
            log.sign(open, 0);
        }
        try {
            log.write(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Report verify(boolean isMirrored) throws IOException {
        try (Served served = new Served(this::serve);
                Source source = Source.at(isMirrored ? dir.toString() : served.url() + "/log");
                Source api = Source.at(served.url())) {
            Settings settings = new Settings(
                    source,
                    api,
                    null,
                    null,
                    null,
                    null,
                    Duration.ofHours(2),
                    Set.of(),
                    dir,
                    1 << 20,
                    Duration.ofMillis(5));
            return new Verification(settings, new Progress(new PrintWriter(new StringWriter())), Clock.systemUTC())
                    .run();
        }
    }

    private void finds(Report report, Kind kind, String where, String sentence) {
        assertThat(report.faults().kept()).as("seed " + seed).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.where()).isEqualTo(where);
            assertThat(fault.sentence()).contains(sentence);
        });
        assertThat(report.faults().status()).isEqualTo(kind.status());
    }

    private String text(Report report) {
        StringWriter out = new StringWriter();
        new TextReport(report, new PrintWriter(out)).print();
        return out.toString();
    }

    @Test
    void countsThatAgree() throws IOException {
        Report report = verify(false);
        assertThat(text(report)).contains("API: agrees at size 718").endsWith("Verdict: all holds.\n");
        assertThat(verify(true).faults().kept()).isEmpty();
    }

    @Test
    void anApiThatIsAheadIsFollowedToItsSize() throws IOException {
        meanwhile = () -> grow(300);
        Report report = verify(false);
        assertThat(report.faults().kept()).as("seed " + seed).isEmpty();
        assertThat(text(report)).contains("size 1018").contains("API: agrees at size 1018");
    }

    @Test
    void answersOfSeveralSizes() throws IOException {
        meanwhile = () -> {
            grow(50);
            grow(60);
        };
        answer = json -> json.get("petitionId").getAsString().equals(open.toString()) ? json(open, 768) : json;
        Report report = verify(false);
        assertThat(report.faults().kept()).as("seed " + seed).isEmpty();
        assertThat(text(report)).contains("API: agrees at size 768").contains("API: agrees at size 828");
    }

    @Test
    void aWrongCountAheadIsFoundAtItsSize() throws IOException {
        meanwhile = () -> grow(300);
        answer = json -> {
            json.addProperty("electronic", json.get("electronic").getAsLong() + 1);
            json.addProperty("count", json.get("count").getAsLong() + 1);
            return json;
        };
        finds(verify(false), Kind.COUNT, "api/v1/counts/" + open, "at size 1018, but the leaves of the log give ");
    }

    @Test
    void anyBitOfACount() throws IOException {
        for (String member : new String[] {"electronic", "paper", "withdrawn", "invalidated", "count"}) {
            answer = json -> {
                json.addProperty(member, json.get(member).getAsLong() ^ 4);
                return json;
            };
            Report report = verify(false);
            finds(report, Kind.COUNT, "api/v1/counts/" + open, "is not the sum of its parts");
        }
        answer = json -> {
            json.addProperty("paper", json.get("paper").getAsLong() + 1);
            json.addProperty("electronic", json.get("electronic").getAsLong() - 1);
            return json;
        };
        finds(verify(false), Kind.COUNT, "api/v1/counts/" + open, "but the leaves of the log give ");
    }

    @Test
    void anApiThatStaysBehind() throws IOException {
        answer = json -> json(UUID.fromString(json.get("petitionId").getAsString()), 700);
        finds(verify(false), Kind.COUNT, "api/v1/counts/" + open, "it counts up to size 700 and stays there");
    }

    @Test
    void anApiThatCatchesUp() throws IOException {
        int[] asked = {0};
        answer = json ->
                ++asked[0] <= 4 ? json(UUID.fromString(json.get("petitionId").getAsString()), 700) : json;
        assertThat(verify(false).faults().kept()).isEmpty();
    }

    @Test
    void anApiThatIsAheadOfEverything() throws IOException {
        answer = json -> {
            json.addProperty("treeSize", 999_999_999_999_999_999L);
            return json;
        };
        finds(verify(false), Kind.COUNT, "api/v1/counts/" + open, "which no published checkpoint has reached");
        finds(verify(true), Kind.INCOMPLETE, "api/v1/counts/" + open, "which the mirror has not reached");
    }

    @Test
    void anApiThatDoesNotKnowThePetition() throws IOException {
        answer = json -> null;
        Report report = verify(false);
        finds(report, Kind.COUNT, "api/v1/counts/" + open, "it is not served (404)");
        assertThat(text(report)).contains("API: no answer");
    }

    @Test
    void aPetitionOpenedWhileTheApiIsAskedWasNotAskedFor() throws IOException {
        UUID[] fresh = new UUID[1];
        meanwhile = () -> {
            fresh[0] = log.open(0);
            grow(5);
        };
        Report report = verify(false);
        assertThat(report.faults().kept()).as("seed " + seed).isEmpty();
        assertThat(text(report)).contains(fresh[0] + "  0 (").contains("not published; API: not asked");
    }

    @Test
    void aCheckpointThatClaimsASizeNobodyShows() throws IOException {
        Files.writeString(dir.resolve("checkpoint"), log.identity.checkpoint(Long.MAX_VALUE, log.bytes(32), log.now));
        answer = json -> {
            json.addProperty("treeSize", 999_999_999_999_999_999L);
            return json;
        };
        Report report = verify(false);
        finds(report, Kind.TREE, "leaves 4608 to " + (Long.MAX_VALUE - 1), "reading stopped");
        assertThat(report.extent().leaves()).isEqualTo(512);
        assertThat(report.extent().unread()).isEqualTo(Long.MAX_VALUE - 512);
        assertThat(text(report)).contains("Read        512 leaves");
    }

    @Test
    void whatIsWrongWithANewerCheckpointIsSaidOfThatOne() throws IOException {
        log.now = log.now.minusSeconds(3 * 3600);
        log.write(dir);
        meanwhile = () -> grow(300);
        assertThat(verify(false).faults().kept())
                .as("seed " + seed)
                .filteredOn(fault -> fault.kind() == Kind.STALE)
                .extracting(Fault::where)
                .containsExactly("checkpoint", "checkpoint (size 1018)");
    }

    @Test
    void answersThatAreNone() throws IOException {
        answer = json -> {
            json.addProperty("petitionId", UUID.randomUUID().toString());
            return json;
        };
        finds(verify(false), Kind.COUNT, "api/v1/counts/" + open, "it answers for another petition");
        answer = json -> {
            json.addProperty("count", -1);
            return json;
        };
        finds(verify(false), Kind.COUNT, "api/v1/counts/" + open, "it has no whole number \"count\"");
    }
}
