package kz.listeningstate.audit.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.audit.Base64Text;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.tree.Proofs;

/**
 * C2SP tlog-proof: a leaf's place, its inclusion proof and the checkpoint it leads to.
 *
 * @param extra not authenticated; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LogProof(byte[] extra, long index, List<byte[]> hashes, Checkpoint checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public static LogProof parse(String text) throws Malformed {
        int end = text.indexOf("\n\n");
        if (end < 0 || text.length() > SignedNote.LARGEST) {
            throw new Malformed("is no tlog-proof: a proof, an empty line and a checkpoint");
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        int next = 0;
        if (!lines[next++].equals(HEADER)) {
            throw new Malformed("does not begin with " + HEADER);
        }
        byte[] extra = new byte[0];
        if (next < lines.length && lines[next].startsWith(EXTRA)) {
            extra = Base64Text.decode(lines[next++].substring(EXTRA.length()));
        }
        if (next == lines.length || !lines[next].startsWith(INDEX)) {
            throw new Malformed("has no index");
        }
        long index = Checkpoint.decimal(lines[next++].substring(INDEX.length()));
        Checkpoint checkpoint = Checkpoint.parse(text.substring(end + 2).getBytes(StandardCharsets.UTF_8));
        return new LogProof(extra, index, hashes(lines, next), checkpoint);
    }

    private static List<byte[]> hashes(String[] lines, int from) throws Malformed {
        if (lines.length - from > Proofs.LONGEST) {
            throw new Malformed("has more hashes than a proof can have");
        }
        List<byte[]> hashes = new ArrayList<>();
        for (int i = from; i < lines.length; i++) {
            hashes.add(Base64Text.decodeHash(lines[i]));
        }
        return hashes;
    }

    public boolean includes(byte[] leafHash) {
        return Proofs.isIncluded(index, checkpoint.size(), leafHash, hashes, checkpoint.root());
    }

    /** As {@link #parse} reads it, without extra data. */
    public static String text(long index, List<byte[]> hashes, String checkpoint) {
        StringBuilder text = new StringBuilder(HEADER)
                .append('\n')
                .append(INDEX)
                .append(index)
                .append('\n');
        hashes.forEach(hash -> text.append(Base64Text.encode(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
