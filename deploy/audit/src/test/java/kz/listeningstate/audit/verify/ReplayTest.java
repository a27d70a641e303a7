package kz.listeningstate.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Progress;
import kz.listeningstate.audit.leaf.Counts;
import kz.listeningstate.audit.synthetic.LeafBytes;
import kz.listeningstate.audit.tree.TreeHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the party under audit may write without end is not kept without end. */
class ReplayTest {
    private static final byte[] HASH = new byte[32];
    private static final Counts NONE = new Counts(0, 0, 0, 0);

    @TempDir
    Path dir;

    private final Faults faults = new Faults();
    private Signatures signatures;
    private Replay replay;
    private long index;

    private void replay(byte[] leaf) throws IOException {
        if (replay == null) {
            signatures = new Signatures(faults, new Progress(new PrintWriter(new StringWriter())), dir, 1 << 20);
            replay = new Replay(faults, new Hours(faults), signatures);
        }
        replay.leaf(index++, leaf, 0, leaf.length, HASH);
    }

    @AfterEach
    void close() {
        signatures.close();
    }

    @Test
    void petitionsWithoutEnd() throws IOException {
        for (int petition = 1; petition <= Signatures.MOST_PETITIONS + 5; petition++) {
            replay(LeafBytes.publish(new UUID(1, petition), 0, 1, 1, "body"));
        }
        assertThat(replay.petitions()).hasSize(Signatures.MOST_PETITIONS);
        assertThat(faults.counts()).isEqualTo(Map.of(Kind.RULE, (long) Signatures.MOST_PETITIONS, Kind.INCOMPLETE, 5L));
    }

    @Test
    void talliesWithoutEnd() throws IOException {
        UUID petition = new UUID(1, 1);
        byte[] nobody = TreeHash.sha256().digest();
        for (int tally = 0; tally < Replay.MOST_TALLIES + 5; tally++) {
            replay(LeafBytes.tally(petition, 0, 0, NONE, 0, nobody));
        }
        replay(LeafBytes.tally(petition, 0, 0, NONE, 1, HASH));
        assertThat(replay.petition(petition).claims()).hasSize(Replay.MOST_TALLIES + 1);
        assertThat(faults.counts()).containsEntry(Kind.INCOMPLETE, 5L);
        long before = faults.counts().get(Kind.RULE);
        signatures.match(replay.petitions());
        assertThat(faults.counts()).as("the final one is recomputed").containsEntry(Kind.RULE, before + 1);
    }
}
