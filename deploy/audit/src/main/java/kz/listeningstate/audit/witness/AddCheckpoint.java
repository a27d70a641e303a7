package kz.listeningstate.audit.witness;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.listeningstate.audit.Base64Text;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.SignedNote;
import kz.listeningstate.audit.tree.Proofs;

/**
 * The body of a request (C2SP tlog-witness, add-checkpoint).
 *
 * @param old size of the checkpoint that the proof starts from
 */
record AddCheckpoint(long old, List<byte[]> proof, Checkpoint checkpoint) {
    /** Bytes. */
    static final int LARGEST = SignedNote.LARGEST + 4 * 1024;

    private static final String OLD = "old ";

    static AddCheckpoint parse(byte[] body) throws Malformed {
        String text = text(body);
        int end = text.indexOf("\n\n");
        if (end < 0 || body.length > LARGEST) {
            throw new Malformed("is no proof, an empty line and a checkpoint");
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        if (!lines[0].startsWith(OLD) || lines.length - 1 > Proofs.LONGEST) {
            throw new Malformed("does not begin with the old size, or has too many hashes");
        }
        List<byte[]> proof = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            proof.add(Base64Text.decodeHash(line));
        }
        byte[] note = text.substring(end + 2).getBytes(StandardCharsets.UTF_8);
        return new AddCheckpoint(Checkpoint.decimal(lines[0].substring(OLD.length())), proof, Checkpoint.parse(note));
    }

    private static String text(byte[] body) throws Malformed {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("is not UTF-8", e);
        }
    }
}
