package kz.listeningstate.signature;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.SigningMethod;
import kz.listeningstate.signature.log.leaf.Totals;
import kz.listeningstate.signature.log.leaf.WithdrawalReason;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.tree.EntryBundle;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.TilePath;

/** The log as anybody reads it over HTTP, and recounts it. */
public final class PublicLog {
    private PublicLog() {}

    /** All leaves of the latest checkpoint. */
    public static List<Leaf> leaves() {
        try {
            return read();
        } catch (LogDataRefused e) {
            throw new AssertionError("the log cannot be read", e);
        }
    }

    private static List<Leaf> read() throws LogDataRefused {
        long size = size(RestAssured.get("/log/checkpoint").asByteArray());
        List<Leaf> leaves = new ArrayList<>();
        for (long index = 0; leaves.size() < size; index++) {
            int width = (int) Math.min(TilePath.FULL_WIDTH, size - leaves.size());
            TilePath path = new TilePath(TilePath.ENTRIES, index, width);
            var answer = RestAssured.get("/log/" + path);
            if (answer.statusCode() != 200) {
                answer = RestAssured.get("/log/" + new TilePath(TilePath.ENTRIES, index, TilePath.FULL_WIDTH));
                width = TilePath.FULL_WIDTH;
            }
            for (byte[] leaf : EntryBundle.decode(answer.asByteArray(), width)) {
                leaves.add(Leaf.decode(leaf));
            }
        }
        return leaves.subList(0, Math.toIntExact(size));
    }

    public static long size(byte[] checkpoint) throws LogDataRefused {
        return Checkpoint.parse(SignedNote.parse(checkpoint).text()).size();
    }

    /** What a petition's leaves among the first so many add up to, and who is active: nullifiers by their leaves, in hex. */
    public record Recount(Totals totals, List<String> active) {

        public static Recount of(List<Leaf> leaves, UUID petition, long size) {
            Map<String, String> active = new TreeMap<>();
            long[] sums = new long[4];
            for (Leaf leaf : leaves.subList(0, Math.toIntExact(size))) {
                if (leaf instanceof Leaf.Sign sign && sign.petitionId().equals(petition)) {
                    sums[sign.method() == SigningMethod.ELECTRONIC ? 0 : 1]++;
                    active.put(hex(sign.hash()), hex(sign.nullifier()));
                } else if (leaf instanceof Leaf.Withdraw withdraw
                        && withdraw.petitionId().equals(petition)) {
                    sums[withdraw.reason() == WithdrawalReason.SIGNER ? 2 : 3]++;
                    active.remove(hex(withdraw.signLeafHash()));
                }
            }
            return new Recount(
                    new Totals(size, sums[0], sums[1], sums[2], sums[3]),
                    active.values().stream().sorted().toList());
        }

        private static String hex(byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
    }
}
