package kz.listeningstate.petition.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What bodies decide on, by the shipped list {@code body/topics.csv}. */
@ApplicationScoped
public class Topics {
    private final Map<String, Topic> byCode = new LinkedHashMap<>();

    /** A topic. */
    public record Topic(String code, StateBody.Names name) {}

    Topics() {
        for (CsvFile.Line line : CsvFile.shipped("topics.csv")) {
            Topic topic = new Topic(line.get("code"), RegisterCsv.names(line));
            byCode.put(topic.code(), topic);
        }
    }

    /** All topics, by code. */
    public List<Topic> all() {
        return List.copyOf(byCode.values());
    }

    /** The topic of that code. */
    public Optional<Topic> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
