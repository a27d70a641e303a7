package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kz.listeningstate.audit.synthetic.LeafBytes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A crowd signs five petitions, some withdraw and some of these sign again. Whoever recounts the public log gets the API's
 * counts, and whatever of it is changed is found and said where.
 */
@ExtendWith(Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicLogTest {

    private static final int SIGNERS = 400;
    private static final int WITHDRAWN = 10;
    /** Enough for the petition to be published once it was approved. */
    private static final int FIRST = 60;

    private static final int PUBLISH = 2;
    private static final int SIGN = 3;
    private static final int WITHDRAW = 4;
    private static final int HOUR = 18;
    private static final int CLOSES = 26;
    private static final int NULLIFIER = 23;

    @TempDir
    static Path folder;

    private final List<Petition> petitions = new ArrayList<>();
    private final List<List<Person.Answer>> signed = new ArrayList<>();
    /** Of the API about all petitions, when the mirror was made. */
    private final Map<String, String> answers = new HashMap<>();

    private List<Citizen> crowd;
    private Person citizen;
    private Running system;
    private Auditor auditor;
    private LogCopy mirror;

    @BeforeAll
    void aCrowdSigns(Running running) throws Exception {
        system = running;
        auditor = new Auditor(folder);
        citizen = system.passerBy("kk");
        crowd = Citizen.crowd(system.launcher().authority(), SIGNERS);
        var author = system.loggedIn("aigul", "kk");
        for (int i = 1; i <= 5; i++) {
            petitions.add(Petition.openedBy(author, system.key("aigul"), Petition.GOVERNMENT, "Санақ " + i));
            signed.add(new ArrayList<>());
        }
        system.loggedIn("moderator", "ru")
                .post(petitions.get(0).path("moderation"), Map.of("verdict", "APPROVED"))
                .expect(200);
        sign(0, FIRST);
        eventually(() -> assertEquals("OPEN", petitions.get(0).phase(citizen)));
        sign(FIRST, SIGNERS);
        for (int petition = 0; petition < petitions.size(); petition++) {
            for (int who = 0; who < WITHDRAWN; who++) {
                var withdrawn = withdraw(petition, who);
                if (who == 0) {
                    signAgain(petition, who, withdrawn.text("leafHash"));
                }
            }
        }
        // The author, and who came back.
        eventually(() -> {
            for (var petition : petitions) {
                assertEquals(1 + SIGNERS - WITHDRAWN + 1, count(petition));
            }
        });
        try (var keys = system.url().resolve("/log/keys").toURL().openStream()) {
            Files.copy(keys, keys());
        }
        eventually(this::copyAtOneMoment);
    }

    /** Log and API together: a leaf that came in between, such as the day's ANCHOR, would make them differ. */
    private void copyAtOneMoment() throws Exception {
        auditor.run("mirror", "--log", log(), "--to", folder.resolve("mirror").toString())
                .expect(0);
        mirror = new LogCopy(folder.resolve("mirror"));
        answers.clear();
        for (var petition : mirror.petitions()) {
            var path = "/api/v1/counts/" + petition;
            var count = citizen.get(path).expect(200).body();
            assertEquals(mirror.size(), count.path("treeSize").asLong());
            answers.put(path, count.toString());
        }
    }

    private void sign(int from, int to) throws Exception {
        var hands = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < petitions.size(); i++) {
                var petition = petitions.get(i);
                var statement = petition.statement(citizen);
                var tasks = crowd.subList(from, to).stream()
                        .map(one -> (Callable<Person.Answer>) () -> petition.kept(one.sign(statement), citizen))
                        .toList();
                for (var answer : hands.invokeAll(tasks)) {
                    signed.get(i).add(answer.get());
                }
            }
        } finally {
            hands.shutdownNow();
        }
    }

    private Person.Answer withdraw(int petition, int who) {
        var id = petitions.get(petition).id();
        var leafHash = signed.get(petition).get(who).text("leafHash");
        var cms = crowd.get(who).sign(document(id + "/withdrawal", Map.of("signature", leafHash)));
        return accepted("/api/v1/withdrawals", Map.of("petitionId", id, "signature", leafHash, "cms", cms));
    }

    private void signAgain(int petition, int who, String previous) {
        var id = petitions.get(petition).id();
        var cms = crowd.get(who).sign(document(id, Map.of("showName", false, "previous", previous)));
        accepted("/api/v1/signatures", Map.of("petitionId", id, "showName", false, "previous", previous, "cms", cms));
    }

    /** On a slow machine nobody may tell in time whether a certificate is revoked: 503 or 202, and the same again. */
    private Person.Answer accepted(String path, Map<String, ?> message) {
        var last = new AtomicReference<Person.Answer>();
        eventually(() -> {
            last.set(citizen.post(path, message));
            assertTrue(List.of(200, 201).contains(last.get().status()), last::toString);
        });
        return last.get();
    }

    private byte[] document(String path, Map<String, ?> about) {
        var answer = citizen.post("/api/v1/signing-documents/" + path, about).expect(200);
        return Base64.getDecoder().decode(answer.text("document"));
    }

    private long count(Petition petition) {
        return citizen.get("/api/v1/counts/" + petition.id())
                .expect(200)
                .body()
                .path("count")
                .asLong();
    }

    private String log() {
        return system.url() + "/log";
    }

    private Path keys() {
        return folder.resolve("keys.json");
    }

    @Test
    void whoeverRecountsGetsTheSame() throws Exception {
        var receipts = Files.createDirectory(folder.resolve("receipts"));
        for (var one : signed.get(0).subList(WITHDRAWN, WITHDRAWN + 3)) {
            var receipt = Petition.receipt(one, citizen).expect(200);
            Files.writeString(
                    receipts.resolve(one.text("leafHash") + ".json"),
                    receipt.body().toString());
            Files.writeString(receipts.resolve(one.text("leafHash") + ".promise"), one.text("promise"));
        }
        var report = auditor.verify(
                        "--log",
                        log(),
                        "--api",
                        system.url().toString(),
                        "--keys",
                        keys().toString(),
                        "--receipts",
                        receipts.toString(),
                        "--state",
                        folder.resolve("history").toString())
                .expect(0);
        for (var petition : petitions) {
            var recounted = report.petition(petition.id());
            var told =
                    citizen.get("/api/v1/counts/" + petition.id()).expect(200).body();
            for (var number : List.of("count", "electronic", "paper", "withdrawn", "invalidated")) {
                assertEquals(told.path(number), recounted.path(number), number);
            }
            assertEquals(told.path("count"), recounted.path("active"));
            assertTrue(recounted.path("api").asText().startsWith("agrees at size"), recounted.toString());
        }
        assertEquals(2, report.json().at("/checkpoint/cosigned").asInt());
        assertEquals(6, report.json().at("/read/promises").asInt());
        try (var files = Files.list(receipts)) {
            var receipt = files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            var told = auditor.run("receipt", receipt.toString(), "--keys", keys().toString())
                    .expect(0);
            assertTrue(told.output().contains(petitions.get(0).id()), told.output());
        }
    }

    @Test
    void aFlippedBitInATile() throws Exception {
        var copy = copied("tile");
        copy.flip("tile/0/003", 40 * 32);
        verify(copy, keys()).expect(12).finds("TREE", "tile/0/003", "hash 40");
    }

    @Test
    void aFlippedBitInAnEntryBundle() throws Exception {
        var copy = copied("entry");
        copy.flip("tile/entries/002", 2 + NULLIFIER);
        verify(copy, keys()).expect(12).finds("TREE", "tile/entries/002", "entry 0 (leaf 512)");
    }

    @Test
    void aFlippedBitInTheLogsSignature() throws Exception {
        var copy = copied("signature");
        copy.flipSignatureOf("localhost/log ");
        verify(copy, keys()).expect(11).finds("SIGNATURE", "checkpoint", "of the log's key localhost/log");
    }

    @Test
    void aFlippedBitInACosignature() throws Exception {
        var copy = copied("cosignature");
        copy.flipSignatureOf("localhost/witness/2 ");
        verify(copy, keys()).expect(16).finds("WITNESS", "checkpoint", "witness-2");
    }

    @Test
    void aFlippedBitInACountOfTheApi() throws Exception {
        var petition = petitions.get(3);
        try (var api = new LyingApi(system.url(), petition)) {
            auditor.verify("--log", log(), "--api", api.url(), "--keys", keys().toString())
                    .expect(14)
                    .finds("COUNT", "api/v1/counts/" + petition.id(), "the leaves of the log give");
        }
    }

    /** Else the faults below could come from how the copies are made. */
    @Test
    void aCopySignedAnewHolds() throws Exception {
        verify(signedAnew("same", mirror.leaves()), null).expect(0);
    }

    @Test
    void aSignatureDroppedIsMissingInTheCount() throws Exception {
        var leaves = mirror.leaves();
        var petition = petitions.get(1);
        var place = last(leaves, i -> is(leaves.get(i), SIGN, petition));
        leaves.set(place, LeafBytes.anchor(hour(leaves.get(place)), new byte[32]));
        try (var api = new RecordedApi(answers)) {
            auditor.verify("--log", signedAnew("dropped", leaves).folder().toString(), "--api", api.url())
                    .expect(14)
                    .finds("COUNT", "api/v1/counts/" + petition.id(), "the leaves of the log give");
        }
    }

    @Test
    void aSignatureDroppedIsMissedByItsWithdrawal() throws Exception {
        var leaves = mirror.leaves();
        var hash = HexFormat.of().parseHex(signed.get(1).get(3).text("leafHash"));
        var withdrawal = last(
                leaves,
                i -> is(leaves.get(i), WITHDRAW, petitions.get(1))
                        && ByteBuffer.wrap(leaves.get(i), NULLIFIER, 32).equals(ByteBuffer.wrap(hash)));
        var leaf = Base64.getDecoder().decode(signed.get(1).get(3).text("leaf"));
        leaves.remove(last(leaves, i -> ByteBuffer.wrap(leaves.get(i)).equals(ByteBuffer.wrap(leaf))));
        verify(signedAnew("orphan", leaves), null)
                .expect(13)
                .finds("RULE", "leaf " + (withdrawal - 1) + " (WITHDRAW", "no SIGN leaf before it");
    }

    @Test
    void aSignatureDoubled() throws Exception {
        var leaves = mirror.leaves();
        var place = last(leaves, i -> is(leaves.get(i), SIGN, petitions.get(2)));
        leaves.add(place + 1, leaves.get(place));
        verify(signedAnew("doubled", leaves), null)
                .expect(13)
                .finds("RULE", "leaf " + (place + 1) + " (SIGN", "since leaf " + place);
    }

    @Test
    void aSignatureDatedAfterClosing() throws Exception {
        var leaves = mirror.leaves();
        var petition = petitions.get(0);
        var closes = ByteBuffer.wrap(leaves.get(last(leaves, i -> is(leaves.get(i), PUBLISH, petition))))
                .getInt(CLOSES);
        var place = last(leaves, i -> is(leaves.get(i), SIGN, petition));
        ByteBuffer.wrap(leaves.get(place)).putInt(HOUR, closes + 1);
        verify(signedAnew("late", leaves), null)
                .expect(13)
                .finds("RULE", "leaf " + place + " (SIGN of petition " + petition.id(), "dated after closing");
    }

    private LogCopy copied(String name) throws Exception {
        return mirror.copied(folder.resolve(name));
    }

    private static LogCopy signedAnew(String name, List<byte[]> leaves) {
        return LogCopy.signedAnew(folder.resolve(name), leaves);
    }

    private Auditor.Report verify(LogCopy copy, Path keys) {
        return keys == null
                ? auditor.verify("--log", copy.folder().toString())
                : auditor.verify("--log", copy.folder().toString(), "--keys", keys.toString());
    }

    private static int last(List<byte[]> leaves, IntPredicate which) {
        return IntStream.iterate(leaves.size() - 1, i -> i >= 0, i -> i - 1)
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(byte[] leaf, int type, Petition petition) {
        var header = ByteBuffer.wrap(leaf, 2, 16);
        return leaf[1] == type
                && new UUID(header.getLong(), header.getLong()).toString().equals(petition.id());
    }

    private static long hour(byte[] leaf) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(leaf).getInt(HOUR));
    }
}
