package kz.listeningstate.signature.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import kz.listeningstate.signature.algorithm.SignatureAlgorithm;

/** Digests of what is signed just now: all who sign a petition sign the same bytes, and Streebog is slow. */
final class ContentDigests {
    private static final int REMEMBERED_BYTES = 16 << 20;

    private final Cache<Signed, byte[]> digests = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((Signed signed, byte[] digest) -> signed.content().capacity())
            .build();

    private record Signed(SignatureAlgorithm algorithm, ByteBuffer content) {}

    byte[] of(byte[] content, SignatureAlgorithm algorithm) {
        return digests.get(new Signed(algorithm, ByteBuffer.wrap(content)), signed -> algorithm.digest(content));
    }
}
