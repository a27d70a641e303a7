package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.tree.LogDataRefused;

/**
 * What an offline proof and a witness's request have in common: lines, hashes among them, an empty line, a checkpoint.
 *
 * @param lines before the empty one
 */
record ProofText(List<String> lines, SignedNote checkpoint) {
    /** Hashes in a proof of a tree with less than 2^63 leaves. */
    static final int MAX_HASHES = 63;

    /** Room for the lines before a note of the greatest size, and an offline proof's extra data. */
    private static final int MAX_SIZE = SignedNote.MAX_SIZE + 64 * 1024;

    /** @param what is read, for the reasons of a refusal */
    static ProofText parse(byte[] document, String what) throws LogDataRefused {
        String text = Strict.utf8(document, MAX_SIZE, what);
        int end = text.indexOf("\n\n");
        unless(end >= 0, what + ": no empty line");
        return new ProofText(
                List.of(text.substring(0, end).split("\n", -1)), SignedNote.parse(text.substring(end + 2)));
    }

    /** The lines from here on, a hash each. */
    List<byte[]> hashes(int from, String what) throws LogDataRefused {
        unless(lines.size() - from <= MAX_HASHES, what + ": more than 63 hashes");
        List<byte[]> hashes = new ArrayList<>();
        for (String line : lines.subList(from, lines.size())) {
            hashes.add(Strict.hash(line, what));
        }
        return hashes;
    }

    static byte[] format(List<String> lines, List<byte[]> hashes, SignedNote checkpoint) {
        return Stream.concat(lines.stream(), hashes.stream().map(Base64.getEncoder()::encodeToString))
                .collect(Collectors.joining("\n", "", "\n\n" + checkpoint))
                .getBytes(StandardCharsets.UTF_8);
    }
}
