package kz.listeningstate.signature.anchor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;

/** What a leaf ANCHOR is the hash of, {@code contracts/anchor.md}. */
record HeadsDocument(String day, List<Trails.Head> trails, int v) {
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** RFC 8785 JSON: members in order, ASCII, whole numbers below 2^53. */
    static String of(LocalDate day, List<Trails.Head> heads) {
        try {
            return JSON.writeValueAsString(new HeadsDocument(day.toString(), heads, VERSION));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("heads are text", e);
        }
    }
}
