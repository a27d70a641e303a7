package kz.listeningstate.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The terms of the law that run or ran for a petition, as a reader sees them. */
record Deadlines(Petition petition, Person reader) {

    Set<String> met() {
        return having("metAt");
    }

    Set<String> missed() {
        return having("missedAt");
    }

    /** They ran no more, because the petition ended otherwise. */
    Set<String> dropped() {
        return having("droppedAt");
    }

    LocalDate lastDay(String kind) {
        return all().stream()
                .filter(one -> kind(one).equals(kind))
                .map(one -> LocalDate.parse(one.path("dueOn").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no deadline " + kind + " of " + petition.id()));
    }

    private Set<String> having(String moment) {
        return all().stream()
                .filter(one -> one.hasNonNull(moment))
                .map(Deadlines::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<JsonNode> all() {
        var all = reader.get(petition.path("deadlines")).expect(200).body();
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    private static String kind(JsonNode deadline) {
        return deadline.path("kind").asText();
    }
}
