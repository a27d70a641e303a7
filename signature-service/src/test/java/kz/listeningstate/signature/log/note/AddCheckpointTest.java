package kz.listeningstate.signature.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.listeningstate.signature.log.note.TestLog.LOG;
import static kz.listeningstate.signature.log.note.TestLog.NOW;
import static kz.listeningstate.signature.log.note.TestLog.WITNESS_1;
import static kz.listeningstate.signature.log.note.TestLog.WITNESS_2;
import static kz.listeningstate.signature.log.note.TestLog.checkpoint;
import static kz.listeningstate.signature.log.note.TestLog.leaves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import kz.listeningstate.signature.log.Mutations;
import kz.listeningstate.signature.log.Property;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.RightEdge;
import kz.listeningstate.signature.log.tree.TiledTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a log says to a witness, and the witness to the log. */
class AddCheckpointTest {
    private static final RightEdge.Growth TREE = RightEdge.empty().append(leaves(21, new Random(1)));
    private static final Checkpoint CHECKPOINT = checkpoint(TREE.edge());
    private static final SignedNote SIGNED = LOG.sign(CHECKPOINT.text());
    private static final List<VerifierKey> KEYS = List.of(WITNESS_1.verifierKey());

    private static TiledTree tree() {
        return new TiledTree(21, TREE.edge().root(), path -> TREE.tiles().get(0).hashes());
    }

    private static AddCheckpoint from(int oldSize) throws Exception {
        return new AddCheckpoint(oldSize, tree().consistencyProof(oldSize, tree().rootAt(oldSize)), SIGNED);
    }

    @Test
    void aWitnessReadsWhatTheLogWrote() throws Exception {
        for (int oldSize = 1; oldSize <= 21; oldSize++) {
            AddCheckpoint read = AddCheckpoint.parse(from(oldSize).bytes());
            assertThat(read.oldSize()).isEqualTo(oldSize);
            assertThat(read.checkpoint()).hasToString(SIGNED.toString());
            read.verifyConsistency(tree().rootAt(oldSize));
            byte[] other = tree().rootAt(oldSize);
            other[5] ^= 1;
            assertThatThrownBy(() -> read.verifyConsistency(other)).isInstanceOf(LogDataRefused.class);
        }
    }

    @Test
    void itIsWrittenAsSpecified() throws Exception {
        String body = new String(from(16).bytes(), UTF_8);
        assertThat(body).startsWith("old 16\n").endsWith("\n\n" + SIGNED);
        assertThat(new String(new AddCheckpoint(0, List.of(), SIGNED).bytes(), UTF_8))
                .isEqualTo("old 0\n\n" + SIGNED);
    }

    @Test
    void everyBitOfTheProofMatters() throws Exception {
        byte[] oldRoot = tree().rootAt(13);
        String body = new String(from(13).bytes(), UTF_8);
        int lines = body.indexOf("\n\n");
        byte[] rest = body.substring(lines).getBytes(UTF_8);
        Mutations.assertEveryBitMatters(
                body.substring(0, lines).getBytes(UTF_8),
                bad -> AddCheckpoint.parse(Mutations.concat(bad, rest)).verifyConsistency(oldRoot));
    }

    @Test
    void fromNothingThereIsNoProof() throws Exception {
        AddCheckpoint.parse(new AddCheckpoint(0, List.of(), SIGNED).bytes()).verifyConsistency(new byte[0]);
        AddCheckpoint proved = AddCheckpoint.parse(new AddCheckpoint(0, List.of(new byte[32]), SIGNED).bytes());
        assertThatThrownBy(() -> proved.verifyConsistency(new byte[0])).isInstanceOf(LogDataRefused.class);
    }

    @Test
    void theEmptyTreeHasTheEmptyRoot() throws Exception {
        Checkpoint empty = checkpoint(RightEdge.empty());
        new AddCheckpoint(0, List.of(), LOG.sign(empty.text())).verifyConsistency(new byte[0]);
        Checkpoint other = new Checkpoint(empty.origin(), 0, new byte[32]);
        AddCheckpoint read = AddCheckpoint.parse(new AddCheckpoint(0, List.of(), LOG.sign(other.text())).bytes());
        assertThatThrownBy(() -> read.verifyConsistency(new byte[0])).isInstanceOf(LogDataRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "old\n",
                "old \n",
                "old 01\n",
                "old -1\n",
                "old 22\n",
                "old 9223372036854775808\n",
                "Old 1\n",
                "old 1 \n",
                "old 1\nAAAA\n",
                "old 1\nold 1\n"
            })
    void aMalformedRequestIsRefused(String lines) {
        assertThatThrownBy(() -> AddCheckpoint.parse((lines + "\n" + SIGNED).getBytes(UTF_8)))
                .isInstanceOf(LogDataRefused.class);
    }

    @Test
    void aRequestWithoutCheckpointIsRefused() {
        String hash = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        for (String body : List.of(
                "old 1\n",
                "old 1\n\n",
                "old 1\n\n" + CHECKPOINT.text(),
                "old 1\n\n" + LOG.sign("no checkpoint\n"),
                "old 1\n" + hash.repeat(64) + "\n" + SIGNED,
                "old 1\n" + hash.repeat(100_000) + "\n" + SIGNED)) {
            assertThatThrownBy(() -> AddCheckpoint.parse(body.getBytes(UTF_8))).isInstanceOf(LogDataRefused.class);
        }
    }

    @Test
    void theLogKeepsTheCosignaturesOfTheWitnessItAsked() throws Exception {
        NoteSignature first = WITNESS_1.cosign(CHECKPOINT, NOW);
        byte[] answer = AddCheckpointAnswer.success(List.of(first, WITNESS_2.cosign(CHECKPOINT, NOW)));
        List<NoteSignature> read = AddCheckpointAnswer.parseSuccess(answer, CHECKPOINT, KEYS);
        assertThat(read).hasSize(1).first().hasToString(first.toString());
        assertThat(SIGNED.with(read).signatures()).hasSize(2);
    }

    @Test
    void everyBitOfTheAnswerMatters() {
        Mutations.assertEveryBitMatters(
                AddCheckpointAnswer.success(List.of(WITNESS_1.cosign(CHECKPOINT, NOW))),
                bad -> AddCheckpointAnswer.parseSuccess(bad, CHECKPOINT, KEYS));
    }

    @Test
    void anAnswerThatCosignsNothingIsRefused() {
        Checkpoint other = new Checkpoint(CHECKPOINT.origin(), 22, CHECKPOINT.root());
        String cosignature = WITNESS_1.cosign(CHECKPOINT, NOW).toString();
        for (byte[] answer : List.of(
                new byte[0],
                "\n".getBytes(UTF_8),
                "200 OK\n".getBytes(UTF_8),
                cosignature.getBytes(UTF_8),
                ("\n" + cosignature + "\n").getBytes(UTF_8),
                (cosignature + "\n").repeat(101).getBytes(UTF_8),
                new byte[1_000_000],
                AddCheckpointAnswer.success(List.of(WITNESS_1.cosign(other, NOW))),
                AddCheckpointAnswer.success(List.of(WITNESS_1.cosign(CHECKPOINT, Instant.EPOCH))),
                AddCheckpointAnswer.success(List.of(WITNESS_2.cosign(CHECKPOINT, NOW))))) {
            assertThatThrownBy(() -> AddCheckpointAnswer.parseSuccess(answer, CHECKPOINT, KEYS))
                    .isInstanceOf(LogDataRefused.class);
        }
        byte[] own = AddCheckpointAnswer.success(SIGNED.signatures());
        assertThatThrownBy(() -> AddCheckpointAnswer.parseSuccess(own, CHECKPOINT, List.of(LOG.verifierKey())))
                .isInstanceOf(LogDataRefused.class);
    }

    @Test
    void aConflictTellsTheSize() {
        Property.holds(random -> {
            long size = random.nextLong() >>> (1 + random.nextInt(63));
            assertThat(AddCheckpointAnswer.parseConflict(AddCheckpointAnswer.conflict(size)))
                    .isEqualTo(size);
        });
        assertThat(AddCheckpointAnswer.conflict(0)).isEqualTo("0\n".getBytes(UTF_8));
        for (String body : List.of(
                "",
                "\n",
                "1",
                "01\n",
                "1\n\n",
                "-1\n",
                " 1\n",
                "1\r\n",
                "9223372036854775808\n",
                "1".repeat(1_000_000) + "\n")) {
            assertThatThrownBy(() -> AddCheckpointAnswer.parseConflict(body.getBytes(UTF_8)))
                    .isInstanceOf(LogDataRefused.class);
        }
    }
}
