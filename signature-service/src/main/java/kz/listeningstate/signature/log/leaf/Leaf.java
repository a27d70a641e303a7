package kz.listeningstate.signature.log.leaf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.UuidBytes;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;

/**
 * A leaf of the public log, big-endian: {@code version 01 | type | petition id [16] | hour u32 | body}. Arrays are hashes and
 * keys that nobody changes.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public sealed interface Leaf {
    long SECONDS_PER_HOUR = 3_600;

    /** Zero for an {@link Anchor} and for nothing else. */
    UUID petitionId();

    /** Whole hours since the epoch, of receipt; u32. */
    long hour();

    LeafType type();

    /** All after the hour. */
    byte[] body();

    /** The entry of the log. */
    default byte[] encode() {
        byte[] body = body();
        return ByteBuffer.allocate(LeafReader.HEADER + body.length)
                .put(LeafReader.VERSION)
                .put((byte) type().code())
                .put(UuidBytes.of(petitionId()))
                .putInt((int) hour())
                .put(body)
                .array();
    }

    /** RFC 9162, 2.1.1: by this the tree, promises and withdrawals name a leaf. */
    default byte[] hash() {
        return MerkleHash.leaf(encode());
    }

    /** The hour in which this moment lies. */
    static long hour(Instant moment) {
        return moment.getEpochSecond() / SECONDS_PER_HOUR;
    }

    /** Reads a leaf; whatever this accepts, {@link #encode} writes as the same bytes. */
    static Leaf decode(byte[] entry) throws LogDataRefused {
        return LeafReader.read(entry);
    }

    /**
     * @param textHash SHA-256 of the canonical text
     * @param vrfPublicKey 33 bytes, the point compressed
     */
    record Open(UUID petitionId, long hour, byte[] textHash, byte[] vrfPublicKey) implements Leaf {
        public Open {
            LeafFields.header(petitionId, hour);
            LeafFields.length(32, textHash);
            LeafFields.length(33, vrfPublicKey);
        }

        @Override
        public LeafType type() {
            return LeafType.OPEN;
        }

        @Override
        public byte[] body() {
            return ByteBuffer.allocate(65).put(textHash).put(vrfPublicKey).array();
        }
    }

    /**
     * @param threshold signatures needed, u32
     * @param closes the last hour in which one can sign, u32
     * @param bodyCode of the state body, 1 to 255 visible ASCII characters
     */
    record Publish(UUID petitionId, long hour, long threshold, long closes, String bodyCode) implements Leaf {
        public Publish {
            LeafFields.header(petitionId, hour);
            LeafFields.u32(threshold);
            LeafFields.u32(closes);
            LeafFields.code(bodyCode);
        }

        @Override
        public LeafType type() {
            return LeafType.PUBLISH;
        }

        @Override
        public byte[] body() {
            return ByteBuffer.allocate(9 + bodyCode.length())
                    .putInt((int) threshold)
                    .putInt((int) closes)
                    .put((byte) bodyCode.length())
                    .put(bodyCode.getBytes(StandardCharsets.US_ASCII))
                    .array();
        }
    }

    /**
     * @param nullifier 32 bytes
     * @param commitment to the evidence, 32 bytes
     */
    record Sign(UUID petitionId, long hour, SigningMethod method, byte[] nullifier, byte[] commitment) implements Leaf {
        public Sign {
            LeafFields.header(petitionId, hour);
            LeafFields.length(32, nullifier);
            LeafFields.length(32, commitment);
        }

        @Override
        public LeafType type() {
            return LeafType.SIGN;
        }

        @Override
        public byte[] body() {
            return LeafFields.body(method.code(), nullifier, commitment);
        }
    }

    /**
     * @param signLeafHash {@link Leaf#hash} of the signature
     * @param commitment to the evidence, 32 bytes
     */
    record Withdraw(UUID petitionId, long hour, WithdrawalReason reason, byte[] signLeafHash, byte[] commitment)
            implements Leaf {
        public Withdraw {
            LeafFields.header(petitionId, hour);
            LeafFields.length(32, signLeafHash);
            LeafFields.length(32, commitment);
        }

        @Override
        public LeafType type() {
            return LeafType.WITHDRAW;
        }

        @Override
        public byte[] body() {
            return LeafFields.body(reason.code(), signLeafHash, commitment);
        }
    }

    /**
     * @param totals of the petition
     * @param activeHash SHA-256 of its sorted active nullifiers, one after the other
     */
    record Tally(UUID petitionId, long hour, Totals totals, TallyStatus status, byte[] activeHash) implements Leaf {
        public Tally {
            LeafFields.header(petitionId, hour);
            LeafFields.length(32, activeHash);
        }

        @Override
        public LeafType type() {
            return LeafType.TALLY;
        }

        @Override
        public byte[] body() {
            return ByteBuffer.allocate(73)
                    .putLong(totals.size())
                    .putLong(totals.electronic())
                    .putLong(totals.paper())
                    .putLong(totals.withdrawn())
                    .putLong(totals.invalidated())
                    .put((byte) status.code())
                    .put(activeHash)
                    .array();
        }
    }

    /** @param actHash SHA-256 of the signed act */
    record KeyDestroyed(UUID petitionId, long hour, byte[] actHash) implements Leaf {
        public KeyDestroyed {
            LeafFields.header(petitionId, hour);
            LeafFields.length(32, actHash);
        }

        @Override
        public LeafType type() {
            return LeafType.KEY_DESTROYED;
        }

        @Override
        public byte[] body() {
            return actHash.clone();
        }
    }

    /** @param headsHash SHA-256 of the day's audit-trail heads */
    record Anchor(long hour, byte[] headsHash) implements Leaf {
        public Anchor {
            LeafFields.u32(hour);
            LeafFields.length(32, headsHash);
        }

        @Override
        public UUID petitionId() {
            return LeafFields.NO_PETITION;
        }

        @Override
        public LeafType type() {
            return LeafType.ANCHOR;
        }

        @Override
        public byte[] body() {
            return headsHash.clone();
        }
    }
}
