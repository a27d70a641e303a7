package kz.listeningstate.petition.law;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All rule sets of {@code law/rule-sets.json}. A new edition of the law is a new entry there, never a change. */
@ApplicationScoped
public class RuleSets {
    private final List<Edition> newestFirst;

    /** Rules and their first day. */
    private record Edition(LocalDate from, RuleSet rules) {}

    /** As the data says. A file that cannot be read stops the service at its start. */
    public RuleSets() {
        this(Optional.empty(), List.of());
    }

    @Inject
    RuleSets(@ConfigProperty(name = "law.newest-edition-from") Optional<LocalDate> newestFrom) {
        this(newestFrom, ConfigUtils.getProfiles());
    }

    /**
     * @param newestFrom another first day of the newest edition: a demonstration lives through a change of the law
     * @param profiles active profiles of Quarkus
     */
    RuleSets(Optional<LocalDate> newestFrom, List<String> profiles) {
        if (newestFrom.isPresent() && !profiles.contains("demo") && !profiles.contains("test")) {
            throw new IllegalStateException(
                    "law.newest-edition-from is for demonstrations: the law says from when it is");
        }
        List<RuleSet> rules = read();
        newestFirst = rules.stream()
                .map(one -> new Edition(
                        one == rules.get(0) ? newestFrom.orElse(one.effectiveFrom()) : one.effectiveFrom(), one))
                .toList();
    }

    private static List<RuleSet> read() {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (InputStream data = RuleSets.class.getResourceAsStream("/law/rule-sets.json")) {
            return json.readValue(data, new TypeReference<List<RuleSet>>() {}).stream()
                    .sorted(Comparator.comparing(RuleSet::effectiveFrom).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("law/rule-sets.json", e);
        }
    }

    /** The rules in force on a day. */
    public RuleSet inForceOn(LocalDate day) {
        return newestFirst.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No petition could be made on " + day))
                .rules();
    }

    /** The rules a petition has kept. */
    public RuleSet get(String id) {
        return newestFirst.stream()
                .map(Edition::rules)
                .filter(rules -> rules.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown rule set " + id));
    }
}
