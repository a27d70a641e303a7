package kz.listeningstate.audit.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.LogFixture;
import kz.listeningstate.audit.Run;
import kz.listeningstate.audit.Served;
import kz.listeningstate.audit.synthetic.SyntheticLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {
    @TempDir
    Path dir;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final LogFixture log = LogFixture.good(seed);
    private final UUID open = log.petitions().get(2);
    private Path mirror;

    @BeforeEach
    void write() throws IOException {
        log.write(dir.resolve("log"));
        mirror = dir.resolve("mirror");
    }

    private Run mirror() throws IOException {
        try (Served served = new Served(Served.folder(dir.resolve("log")))) {
            return Run.audit("mirror", "--log", served.url() + "/log", "--to", mirror);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(mirror)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> mirror.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private void isGood() {
        Run run = Run.audit("verify", "--log", mirror);
        assertThat(run.status()).as("seed " + seed + run.out()).isZero();
    }

    @Test
    void aMirrorVerifiesOfflineAndGrows() throws IOException {
        Run first = mirror();
        assertThat(first.status())
                .as("seed " + seed + first.out() + first.err())
                .isZero();
        assertThat(first.out()).contains("Mirrored size 718: 7 files are new");
        isGood();
        for (int i = 0; i < 300; i++) {
            log.sign(open, 0);
        }
        log.write(dir.resolve("log"));
        try (Served served = new Served(Served.folder(dir.resolve("log")))) {
            assertThat(Run.audit("mirror", "--log", served.url() + "/log", "--to", mirror)
                            .status())
                    .isZero();
            assertThat(served.asked("/log/tile/entries/001"))
                    .as("what is there")
                    .isZero();
            assertThat(served.asked("/log/tile/entries/002")).as("what is new").isEqualTo(1);
        }
        isGood();
        assertThat(files()).noneMatch(file -> file.endsWith(".new"));
    }

    @Test
    void aLargeMirrorIsTheLog() throws IOException {
        Path large = dir.resolve("log");
        SyntheticLog.write(large, 70_000, 20, seed);
        Run run = mirror();
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        for (String file : files()) {
            assertThat(mirror.resolve(file)).hasSameBinaryContentAs(large.resolve(file));
        }
        assertThat(files()).hasSize(551 + 2);
        isGood();
    }

    @Test
    void anInterruptedMirrorIsTakenUp() throws IOException {
        AtomicInteger left = new AtomicInteger(7);
        try (Served served = new Served(exchange -> {
            if (left.getAndDecrement() > 0) {
                Served.folder(dir.resolve("log")).answer(exchange);
            } else {
                Served.send(exchange, 403, new byte[0]);
            }
        })) {
            Run broken = Run.audit("mirror", "--log", served.url() + "/log", "--to", mirror);
            assertThat(broken.status()).isIn(Kind.INCOMPLETE.status(), 1);
        }
        assertThat(mirror.resolve("checkpoint")).doesNotExist();
        assertThat(mirror().status()).isZero();
        isGood();
    }

    @Test
    void nothingIsWrittenThatTheCheckpointDoesNotCommitTo() throws IOException {
        for (String file :
                new String[] {"tile/0/001", "tile/entries/001", "tile/1/000.p/2", "tile/entries/002.p/206"}) {
            mirror = dir.resolve("mirror-without-" + file.replace('/', '-'));
            Path changed = dir.resolve("log").resolve(file);
            byte[] good = Files.readAllBytes(changed);
            byte[] bad = good.clone();
            bad[40] ^= 1;
            Files.write(changed, bad);
            Run run = mirror();
            assertThat(run.status()).as(file).isEqualTo(Kind.TREE.status());
            assertThat(mirror.resolve(file)).doesNotExist();
            assertThat(mirror.resolve("checkpoint")).doesNotExist();
            Files.write(changed, good);
        }
        assertThat(mirror().status()).isZero();
        isGood();
    }

    @Test
    void aForkIsRefusedAndTheMirrorStaysAsItWas() throws IOException {
        assertThat(mirror().status()).isZero();
        byte[] before = Files.readAllBytes(mirror.resolve("checkpoint"));
        log.leaves.set(3, log.leaves.get(log.sign(open, 0)));
        log.write(dir.resolve("log"));
        Run run = mirror();
        assertThat(run.status()).isEqualTo(Kind.FORK.status());
        assertThat(run.out()).contains("the log does not continue what was mirrored");
        log.leaves.subList(600, log.leaves.size()).clear();
        log.write(dir.resolve("log"));
        assertThat(mirror().status()).as("shrunk").isEqualTo(Kind.FORK.status());
        assertThat(mirror.resolve("checkpoint")).hasBinaryContent(before);
        isGood();
    }

    @Test
    void aTileThatIsThereIsNeverOverwritten() throws IOException {
        assertThat(mirror().status()).isZero();
        byte[] tile = Files.readAllBytes(mirror.resolve("tile/0/001"));
        byte[] other = Arrays.copyOf(tile, tile.length);
        other[0] ^= 1;
        Files.write(mirror.resolve("tile/0/001"), other);
        log.sign(open, 0);
        log.write(dir.resolve("log"));
        Run run = mirror();
        assertThat(run.status()).isEqualTo(Kind.TREE.status());
        assertThat(run.out()).contains("tile/0/001: the mirror holds other bytes than the log now commits to");
        assertThat(mirror.resolve("tile/0/001")).hasBinaryContent(other);
    }

    @Test
    void aCheckpointNobodySigned() throws IOException {
        Files.writeString(
                dir.resolve("log/checkpoint"), new LogFixture(seed).identity.checkpoint(718, log.bytes(32), log.now));
        assertThat(mirror().status()).isEqualTo(Kind.SIGNATURE.status());
        Files.writeString(dir.resolve("log/checkpoint"), "no");
        assertThat(mirror().status()).isEqualTo(Kind.SIGNATURE.status());
        assertThat(mirror).doesNotExist();
    }

    @Test
    void aCheckpointWithoutTheQuorumIsCopiedAndSaidToBe() throws IOException {
        List<String> lines = Files.readAllLines(dir.resolve("log/checkpoint"));
        Files.write(dir.resolve("log/checkpoint"), lines.subList(0, 6));
        Run run = mirror();
        assertThat(run.status()).as(run.out()).isEqualTo(Kind.WITNESS.status());
        assertThat(run.out()).contains("Mirrored size 718").contains("only 1 of 2 witnesses cosigned it");
        assertThat(mirror.resolve("checkpoint")).hasSameBinaryContentAs(dir.resolve("log/checkpoint"));
    }

    @Test
    void stampsAreMirroredToo() throws IOException {
        Path stamp = Files.createDirectories(dir.resolve("log/stamps/718"));
        Files.copy(dir.resolve("log/checkpoint"), stamp.resolve("checkpoint"));
        Files.write(stamp.resolve("token"), new byte[] {1});
        Files.writeString(dir.resolve("log/stamps/index.json"), "[{\"size\":718,\"at\":\"2026-11-22T10:00:00Z\"}]");
        Run run = mirror();
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains("1 time stamps");
        assertThat(files()).contains("stamps/index.json", "stamps/718/checkpoint", "stamps/718/token");
        assertThat(Run.audit("verify", "--log", mirror).out())
                .contains("stamps/718/token: it is not of the ASN.1 form");
    }
}
