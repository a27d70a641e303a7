package kz.listeningstate.audit.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import kz.listeningstate.audit.Finding;
import kz.listeningstate.audit.Json;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.leaf.Leaf;
import kz.listeningstate.audit.tree.TreeHash;

/**
 * A record as {@code POST /api/v1/evidence/{leafHash}/hand-overs} gives it.
 *
 * @param keyId to which of the auditor's keys it says it was sealed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedRecord(UUID petitionId, byte[] leafHash, Leaf.Committed leaf, byte[] sealed, long keyId) {
    private static final int TINK = 1;
    private static final int PREFIX_LENGTH = 5;
    private static final long LARGEST = 1024 * 1024;

    static SealedRecord read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Finding(Finding.UNREADABLE, file + " is too big for a record.");
        }
        try {
            Json json = Json.parse(Files.readAllBytes(file)).requireVersion1();
            byte[] leaf = json.base64("leaf");
            SealedRecord found = new SealedRecord(
                    json.id("petitionId"),
                    HexFormat.of().parseHex(json.text("leafHash")),
                    committed(Leaf.parse(leaf)),
                    json.base64("sealed"),
                    json.number("keyId"));
            found.requireConsistent(new TreeHash().leaf(leaf));
            return found;
        } catch (Malformed | IllegalArgumentException e) {
            throw new Finding(
                    Finding.UNREADABLE, file + " is no record of sealed evidence, or of another version than 1.", e);
        }
    }

    /** What lies behind a signature on paper is kept elsewhere. */
    private static Leaf.Committed committed(Leaf leaf) throws Malformed {
        if (leaf instanceof Leaf.Withdraw withdraw) {
            return withdraw;
        }
        if (leaf instanceof Leaf.Sign sign && sign.method() == Leaf.Sign.ELECTRONIC) {
            return sign;
        }
        throw new Malformed("is no leaf with evidence");
    }

    private void requireConsistent(byte[] hashOfLeaf) {
        if (!Arrays.equals(hashOfLeaf, leafHash)) {
            throw new Finding(
                    Finding.CONTRADICTION, "The leaf in the record does not have the hash that the record names.");
        }
        if (!leaf.petition().equals(petitionId)) {
            throw new Finding(
                    Finding.CONTRADICTION, "The leaf in the record is another petition's than the record says.");
        }
    }

    /** What was sealed; it opens only beside this petition and this leaf. */
    byte[] open(Keyset keyset) {
        if (sealed.length < PREFIX_LENGTH || sealed[0] != TINK || keyInSealed() != keyId) {
            throw new Finding(
                    Finding.CHANGED, "The record was changed: what is sealed does not begin with its key's id.");
        }
        if (!keyset.holds(keyId)) {
            throw new Finding(
                    Finding.WRONG_KEY,
                    "The record was sealed to key " + keyId + ", which this private keyset does not hold.");
        }
        try {
            return keyset.recipient(keyId).open(Arrays.copyOfRange(sealed, PREFIX_LENGTH, sealed.length), context());
        } catch (GeneralSecurityException e) {
            throw new Finding(
                    Finding.CHANGED,
                    "The record does not open: it was changed after it was sealed, or it belongs to another leaf.",
                    e);
        }
    }

    private long keyInSealed() {
        return Integer.toUnsignedLong(ByteBuffer.wrap(sealed).getInt(1));
    }

    private byte[] context() {
        return ByteBuffer.allocate(16 + leafHash.length)
                .putLong(petitionId.getMostSignificantBits())
                .putLong(petitionId.getLeastSignificantBits())
                .put(leafHash)
                .array();
    }
}
