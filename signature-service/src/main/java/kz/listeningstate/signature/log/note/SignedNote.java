package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.listeningstate.signature.log.tree.LogDataRefused;

/**
 * A text and who signed it, c2sp.org/signed-note. What the text says counts only after {@link #verify}.
 *
 * @param text ends with a newline and has no other control character
 * @param signatures 1 to {@link #MAX_SIGNATURES}, of known and unknown keys
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** In bytes: room for 16 post-quantum signatures, which every verifier has to accept, and more. */
    public static final int MAX_SIZE = 256 * 1024;

    public static final int MAX_SIGNATURES = 100;

    private static final String SEPARATOR = "\n\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!isText(text) || signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException("a note has lines of text and 1 to 100 signatures");
        }
    }

    public static SignedNote parse(byte[] note) throws LogDataRefused {
        String all = Strict.utf8(note, MAX_SIZE, "note");
        // The last empty line: the text itself may have others.
        int split = all.lastIndexOf(SEPARATOR);
        unless(split >= 0 && all.endsWith("\n"), "note: a text, an empty line and signature lines, each ended");
        String text = all.substring(0, split + 1);
        unless(isText(text), "note: a control character");
        unless(split + SEPARATOR.length() < all.length(), "note: not signed");
        return new SignedNote(text, signatures(all.substring(split + SEPARATOR.length())));
    }

    public static SignedNote parse(String note) throws LogDataRefused {
        return parse(note.getBytes(StandardCharsets.UTF_8));
    }

    /** @param lines each ended, as a witness answers them */
    static List<NoteSignature> signatures(String lines) throws LogDataRefused {
        unless(lines.endsWith("\n"), "note: a signature line without end");
        // One more than allowed is enough to know.
        String[] parts = lines.split("\n", MAX_SIGNATURES + 2);
        unless(parts.length <= MAX_SIGNATURES + 1, "note: more than 100 signatures");
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : Arrays.copyOf(parts, parts.length - 1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return signatures;
    }

    private static boolean isText(String text) {
        return text.endsWith("\n")
                && text.chars().noneMatch(c -> c < ' ' && c != '\n')
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /**
     * Verifies as golang.org/x/mod/sumdb/note does: signatures of unknown keys are ignored, a bad one of a known key
     * condemns the note, and of several of one key the first counts.
     *
     * @param known keys that are trusted
     * @return the known keys that signed, at least one, in the order of the note
     * @throws LogDataRefused when one of them did not sign what it is said to have signed, or none did
     */
    public Map<VerifierKey, NoteSignature> verify(Collection<VerifierKey> known) throws LogDataRefused {
        Map<VerifierKey, NoteSignature> verified = new LinkedHashMap<>();
        for (NoteSignature signature : signatures) {
            VerifierKey key = keyOf(signature, known);
            if (key != null && !verified.containsKey(key)) {
                unless(key.verifies(text, signature), "note: a known key did not make its signature");
                verified.put(key, signature);
            }
        }
        unless(!verified.isEmpty(), "note: no known key signed it");
        return verified;
    }

    private static VerifierKey keyOf(NoteSignature signature, Collection<VerifierKey> known) throws LogDataRefused {
        List<VerifierKey> keys =
                known.stream().filter(signature::isOf).distinct().toList();
        unless(keys.size() <= 1, "note: two known keys have the same name and ID");
        return keys.isEmpty() ? null : keys.get(0);
    }

    /** With more signatures; one of a key that signed already takes the place of its older one. */
    public SignedNote with(List<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.removeIf(old -> more.stream().anyMatch(old::hasKeyOf));
        all.addAll(more);
        return new SignedNote(text, all);
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The note. */
    @Override
    public String toString() {
        return signatures.stream().map(line -> line + "\n").collect(Collectors.joining("", text + "\n", ""));
    }
}
