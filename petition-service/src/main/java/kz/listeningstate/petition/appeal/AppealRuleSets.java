package kz.listeningstate.petition.appeal;

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

/** All rules of {@code law/appeal-rules.json}. A new edition of the law is a new entry there, never a change. */
@ApplicationScoped
public class AppealRuleSets {
    private final List<AppealRules> newestFirst;

    /** As the data says. A file that cannot be read stops the service at its start. */
    public AppealRuleSets() {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (InputStream data = AppealRuleSets.class.getResourceAsStream("/law/appeal-rules.json")) {
            newestFirst = json.readValue(data, new TypeReference<List<AppealRules>>() {}).stream()
                    .sorted(Comparator.comparing(AppealRules::effectiveFrom).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("law/appeal-rules.json", e);
        }
    }

    /** The rules in force on a day. */
    public AppealRules inForceOn(LocalDate day) {
        return newestFirst.stream()
                .filter(rules -> !rules.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No appeal could be filed on " + day));
    }

    /** The rules an appeal has kept. */
    public AppealRules get(String id) {
        return newestFirst.stream()
                .filter(rules -> rules.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown rules " + id));
    }
}
