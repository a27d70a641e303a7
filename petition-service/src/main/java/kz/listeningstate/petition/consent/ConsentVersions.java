package kz.listeningstate.petition.consent;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import kz.listeningstate.petition.problem.Problem;

/** All versions of the consent there ever were: {@code law/consents.json}, only ever added to. */
@ApplicationScoped
public class ConsentVersions {
    private final List<ConsentVersion> all;

    ConsentVersions(ObjectMapper json) {
        try (InputStream data = ConsentVersions.class.getResourceAsStream("/law/consents.json")) {
            all = json.readValue(data, new TypeReference<List<ConsentVersion>>() {}).stream()
                    .sorted(Comparator.comparing(ConsentVersion::effectiveFrom).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("law/consents.json", e);
        }
    }

    /** The newest first. */
    public List<ConsentVersion> all() {
        return all;
    }

    /** 422 {@code unknown-consent}: people can have agreed only to one that there is. */
    public void requireKnown(String version) {
        if (all.stream().noneMatch(one -> one.version().equals(version))) {
            throw new Problem(422, "unknown-consent");
        }
    }

    /** 404 {@code not-found}. */
    public ConsentVersion get(String version) {
        return all.stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
