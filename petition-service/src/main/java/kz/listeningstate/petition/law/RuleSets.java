package kz.listeningstate.petition.law;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All rule sets of {@code law/rule-sets.json}. A new edition of the law is a new entry there, never a change. */
@ApplicationScoped
public class RuleSets {
    private final List<RuleSet> newestFirst;

    /** Reads the data; a file that cannot be read stops the service at its start. */
    public RuleSets() {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (InputStream data = RuleSets.class.getResourceAsStream("/law/rule-sets.json")) {
            newestFirst = json.readValue(data, new TypeReference<List<RuleSet>>() {}).stream()
                    .sorted(Comparator.comparing(RuleSet::effectiveFrom).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("law/rule-sets.json", e);
        }
    }

    /** The rules in force on a day. */
    public RuleSet inForceOn(LocalDate day) {
        return newestFirst.stream()
                .filter(rules -> !rules.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No petition could be made on " + day));
    }

    /** The rules a petition has kept. */
    public RuleSet get(String id) {
        return newestFirst.stream()
                .filter(rules -> rules.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown rule set " + id));
    }
}
