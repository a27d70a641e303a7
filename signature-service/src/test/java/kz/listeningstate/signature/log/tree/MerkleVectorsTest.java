package kz.listeningstate.signature.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.Vectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The vectors of transparency-dev/merkle, with every failure they expect. */
class MerkleVectorsTest {
    @TestFactory
    Stream<DynamicTest> inclusion() throws IOException {
        return Vectors.files("merkle/inclusion").stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    JsonNode vector = Vectors.json(file);
                    check(
                            vector,
                            () -> InclusionProof.verify(
                                    number(vector, "leafIdx"),
                                    number(vector, "treeSize"),
                                    hash(vector.get("leafHash")),
                                    proof(vector),
                                    hash(vector.get("root"))));
                }));
    }

    @TestFactory
    Stream<DynamicTest> consistency() throws IOException {
        return Vectors.files("merkle/consistency").stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    JsonNode vector = Vectors.json(file);
                    check(
                            vector,
                            () -> ConsistencyProof.verify(
                                    number(vector, "size1"),
                                    number(vector, "size2"),
                                    hash(vector.get("root1")),
                                    hash(vector.get("root2")),
                                    proof(vector)));
                }));
    }

    @Test
    void noVectorIsMissing() throws IOException {
        assertThat(Vectors.files("merkle")).hasSize(92);
    }

    private static void check(JsonNode vector, ThrowingCallable verification) {
        if (vector.get("wantErr").booleanValue()) {
            assertThatThrownBy(verification).isInstanceOf(LogDataRefused.class);
        } else {
            assertThatCode(verification).doesNotThrowAnyException();
        }
    }

    /** Up to 2^64 - 1. */
    private static long number(JsonNode vector, String name) {
        return Long.parseUnsignedLong(vector.get(name).asText());
    }

    private static List<byte[]> proof(JsonNode vector) {
        List<byte[]> proof = new ArrayList<>();
        vector.get("proof").forEach(hash -> proof.add(hash(hash)));
        return proof;
    }

    private static byte[] hash(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }
}
