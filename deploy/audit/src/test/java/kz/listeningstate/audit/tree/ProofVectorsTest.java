package kz.listeningstate.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kz.listeningstate.audit.Vectors;
import org.junit.jupiter.api.Test;

/** The vectors of transparency-dev/merkle, those that must fail included. */
class ProofVectorsTest {

    @Test
    void inclusion() throws IOException {
        List<Path> files = Vectors.all("merkle/inclusion");
        assertThat(files).hasSizeGreaterThan(30);
        for (Path file : files) {
            JsonObject vector = Vectors.json(file);
            boolean isIncluded = Proofs.isIncluded(
                    vector.get("leafIdx").getAsBigInteger().longValue(), // 2^64 - 1 is -1, which is no index either
                    vector.get("treeSize").getAsLong(),
                    bytes(vector.get("leafHash")),
                    proof(vector),
                    bytes(vector.get("root")));
            assertThat(isIncluded)
                    .as(file.toString())
                    .isNotEqualTo(vector.get("wantErr").getAsBoolean());
        }
    }

    @Test
    void consistency() throws IOException {
        List<Path> files = Vectors.all("merkle/consistency");
        assertThat(files).hasSizeGreaterThan(30);
        for (Path file : files) {
            JsonObject vector = Vectors.json(file);
            boolean isConsistent = Proofs.isConsistent(
                    vector.get("size1").getAsLong(),
                    vector.get("size2").getAsLong(),
                    proof(vector),
                    bytes(vector.get("root1")),
                    bytes(vector.get("root2")));
            assertThat(isConsistent)
                    .as(file.toString())
                    .isNotEqualTo(vector.get("wantErr").getAsBoolean());
        }
    }

    private static List<byte[]> proof(JsonObject vector) {
        List<byte[]> proof = new ArrayList<>();
        if (!vector.get("proof").isJsonNull()) {
            vector.getAsJsonArray("proof").forEach(each -> proof.add(bytes(each)));
        }
        return proof;
    }

    private static byte[] bytes(JsonElement base64) {
        return base64.isJsonNull() ? new byte[0] : Base64.getDecoder().decode(base64.getAsString());
    }
}
