package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.listeningstate.signature.log.tree.LogDataRefused;

/** The bodies of a witness's answers to add-checkpoint, c2sp.org/tlog-witness. */
public final class AddCheckpointAnswer {
    /** The media type of a {@link #conflict}. */
    public static final String SIZE_MEDIA_TYPE = "text/x.tlog.size";

    private static final String WHAT = "witness's answer";
    private static final int MAX_CONFLICT = 32;

    private AddCheckpointAnswer() {}

    /** Of 200: the witness's cosignatures. */
    public static byte[] success(List<NoteSignature> cosignatures) {
        return cosignatures.stream()
                .map(cosignature -> cosignature + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a 200.
     *
     * @param checkpoint that was sent
     * @param keys of this witness, type 04; cosignatures of others are ignored
     * @return verified, at least one; to be added to the checkpoint by {@link SignedNote#with}
     */
    public static List<NoteSignature> parseSuccess(byte[] body, Checkpoint checkpoint, Collection<VerifierKey> keys)
            throws LogDataRefused {
        String lines = Strict.utf8(body, SignedNote.MAX_SIZE, WHAT);
        Map<VerifierKey, NoteSignature> verified =
                new SignedNote(checkpoint.text(), SignedNote.signatures(lines)).verify(keys);
        for (Map.Entry<VerifierKey, NoteSignature> entry : verified.entrySet()) {
            unless(entry.getKey().type() == SignatureType.COSIGNATURE, WHAT + ": not a cosignature");
            unless(Cosignature.seconds(entry.getValue()) != 0, WHAT + ": a cosignature without a time");
        }
        return List.copyOf(verified.values());
    }

    /** Of 409: the size of the latest checkpoint that the witness cosigned. */
    public static byte[] conflict(long size) {
        return (size + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a 409. */
    public static long parseConflict(byte[] body) throws LogDataRefused {
        String line = Strict.utf8(body, MAX_CONFLICT, WHAT);
        unless(line.endsWith("\n"), WHAT + ": a size without end of line");
        return Strict.decimal(line.substring(0, line.length() - 1), WHAT + " size");
    }
}
