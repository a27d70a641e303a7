package kz.listeningstate.signature.anchor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a leaf ANCHOR is the hash of, {@code contracts/anchor.md}. */
final class HeadsDocument {
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private HeadsDocument() {}

    /** RFC 8785 JSON: members in order, ASCII, whole numbers below 2^53. */
    static String of(LocalDate day, List<Trails.Head> heads) {
        List<Map<String, Object>> trails = heads.stream()
                .map(head -> (Map<String, Object>)
                        new TreeMap<String, Object>(Map.of("name", head.name(), "entries", head.entries(), "head", head.head())))
                .toList();
        try {
            return JSON.writeValueAsString(
                    new TreeMap<>(Map.of("day", day.toString(), "trails", trails, "v", VERSION)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("heads are text", e);
        }
    }
}
