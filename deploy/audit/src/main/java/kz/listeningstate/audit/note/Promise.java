package kz.listeningstate.audit.note;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.audit.Base64Text;
import kz.listeningstate.audit.Fault;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;

/**
 * What the log's operator signed when a signature was accepted: its leaf will be in the log by then.
 *
 * @param leafHash RFC 9162
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Promise(String origin, byte[] leafHash, Instant mergeBy, SignedNote note) {
    private static final String HEADER = "listening-state-promise/v1";

    public static Promise parse(byte[] bytes) throws Malformed {
        SignedNote note = SignedNote.parse(bytes);
        String[] lines = note.text().split("\n", -1);
        if (lines.length != 5 || !lines[0].equals(HEADER) || lines[1].isEmpty()) {
            throw new Malformed("is no promise: " + HEADER + ", origin, leaf hash and merge-by, one a line");
        }
        try {
            Instant mergeBy = Instant.ofEpochSecond(Checkpoint.decimal(lines[3]));
            return new Promise(lines[1], Base64Text.decodeHash(lines[2]), mergeBy, note);
        } catch (DateTimeException e) {
            throw new Malformed("is no promise: its merge-by is no time", e);
        }
    }

    /** The text that is signed. */
    public static String text(String origin, byte[] leafHash, Instant mergeBy) {
        return HEADER + "\n" + origin + "\n" + Base64Text.encode(leafHash) + "\n" + mergeBy.getEpochSecond() + "\n";
    }

    /** What is wrong with its signatures; empty = one of the log's promise keys signed, and no line of one fails. */
    public List<Fault> faults(String where, LogKeys keys) {
        List<Fault> faults = new ArrayList<>();
        if (!origin.equals(keys.origin())) {
            faults.add(new Fault(
                    Kind.SIGNATURE, where, "its promise is of another log, " + origin + ", not of " + keys.origin()));
        }
        boolean isSigned = false;
        for (SignedNote.Line line : note.signatures()) {
            for (VerifierKey key : keys.promise()) {
                isSigned |= key.hasSigned(note, line);
                if (key.isNamedBy(line) && !key.hasSigned(note, line)) {
                    faults.add(new Fault(
                            Kind.SIGNATURE,
                            where,
                            "the signature under its promise, of key " + key.vkey() + ", does not verify."));
                }
            }
        }
        if (!isSigned) {
            faults.add(new Fault(
                    Kind.SIGNATURE, where, "no promise key of the log signed its promise, so nobody is bound by it."));
        }
        return faults;
    }
}
