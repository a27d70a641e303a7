package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;

/**
 * What the log says of its tree, c2sp.org/tlog-checkpoint: the text of a note, by itself not signed.
 *
 * @param origin the name of the log
 * @param size leaves in the tree
 * @param root 32 bytes
 * @param extensions further lines; ours has none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Checkpoint(String origin, long size, byte[] root, List<String> extensions) {
    private static final int FIXED_LINES = 3;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0 || root.length != MerkleHash.LENGTH) {
            throw new IllegalArgumentException("a checkpoint has a size and a root of 32 bytes");
        }
        if (!isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new IllegalArgumentException("no line of a checkpoint is empty or has control characters");
        }
    }

    public Checkpoint(String origin, long size, byte[] root) {
        this(origin, size, root, List.of());
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.chars().noneMatch(c -> c < ' ');
    }

    /** @param text of a note, verified or to be verified */
    public static Checkpoint parse(String text) throws LogDataRefused {
        unless(text.endsWith("\n"), "checkpoint: its last line has no end");
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        unless(lines.size() >= FIXED_LINES, "checkpoint: not an origin, a size and a root");
        unless(lines.stream().allMatch(Checkpoint::isLine), "checkpoint: an empty line or a control character");
        return new Checkpoint(
                lines.get(0),
                Strict.decimal(lines.get(1), "checkpoint size"),
                Strict.hash(lines.get(2), "checkpoint root"),
                lines.subList(FIXED_LINES, lines.size()));
    }

    /** What the log and its witnesses sign. */
    public String text() {
        Stream<String> fixed =
                Stream.of(origin, Long.toString(size), Base64.getEncoder().encodeToString(root));
        return String.join("\n", Stream.concat(fixed, extensions.stream()).toList()) + "\n";
    }
}
