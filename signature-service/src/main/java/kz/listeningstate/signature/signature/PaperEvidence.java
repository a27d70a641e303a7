package kz.listeningstate.signature.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** Why a signature on paper was counted, for the auditor: where it stands on which scan, and whose it is. */
record PaperEvidence(
        String consent,
        String id,
        String method,
        int place,
        String receivedAt,
        String scan,
        String scheme,
        String sheet,
        int v) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** RFC 8785: members in order, whole numbers; none of the texts has what would be escaped in two ways. */
    byte[] bytes() {
        try {
            return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers", e);
        }
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "PaperEvidence[" + sheet + "]";
    }
}
