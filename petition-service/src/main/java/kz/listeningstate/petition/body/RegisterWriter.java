package kz.listeningstate.petition.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/** Writes what has been checked, with its history and its audit trail. The caller has locked the register. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RegisterWriter {
    private final Bodies bodies;
    private final BodyChanges changes;
    private final Territories territories;
    private final TerritoryNames names;
    private final Populations populations;
    private final Trail trail;
    private final ObjectMapper json;
    private final Clock clock;

    RegisterWriter(
            Bodies bodies,
            BodyChanges changes,
            Territories territories,
            TerritoryNames names,
            Populations populations,
            Trail trail,
            ObjectMapper json,
            Clock clock) {
        this.bodies = bodies;
        this.changes = changes;
        this.territories = territories;
        this.names = names;
        this.populations = populations;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    /** Matter of the audit trail of a body or a territory. */
    static UUID matter(String kind, String code) {
        return UUID.nameUUIDFromBytes(("/petition-service/" + kind + "/" + code).getBytes(StandardCharsets.UTF_8));
    }

    /** New and changed bodies, in any order. */
    void bodies(Collection<BodyEntry> entries, Actor actor) {
        List<Body> written = new ArrayList<>();
        for (BodyEntry entry : entries) {
            Body known = bodies.findById(entry.code());
            if (known == null) {
                Body made = new Body(entry);
                bodies.persist(made);
                written.add(made);
            } else {
                known.follow(entry);
                written.add(known);
            }
        }
        bodies.flush();
        // Each entry of the trail would else look through all bodies for changes, thousands of times for a file.
        bodies.getEntityManager().setFlushMode(FlushModeType.COMMIT);
        Instant now = clock.instant();
        for (Body body : written) {
            changes.persist(new BodyChange(body.code(), body.version(), text(body.entry()), now, actor.id()));
            trail.add(
                    matter("bodies", body.code()),
                    now,
                    actor,
                    body.version() == 0 ? "body-registered" : "body-changed",
                    Map.of("code", body.code(), "version", body.version()));
        }
        bodies.getEntityManager().setFlushMode(FlushModeType.AUTO);
    }

    void territories(Collection<TerritoryEntry> entries, Actor actor) {
        Instant now = clock.instant();
        for (TerritoryEntry entry : entries) {
            Territory known = territories.findById(entry.code());
            boolean isNamed = known != null && known.entry().isNamedAs(entry);
            if (known == null) {
                territories.persist(new Territory(entry));
            } else {
                known.follow(entry);
            }
            if (!isNamed) {
                int version = names.of(entry.code()).size();
                names.persist(new TerritoryName(entry, version, now, actor.id()));
            }
            trail.add(
                    matter("territories", entry.code()), now, actor, "territory-written", Map.of("code", entry.code()));
        }
        territories.flush();
    }

    /** A number of a territory; a further one for the same day corrects the one before. */
    void population(String territory, PopulationEntry entry, Actor actor) {
        int correction = (int) populations.of(territory).stream()
                .filter(known -> known.entry().asOf().equals(entry.asOf()))
                .count();
        Instant now = clock.instant();
        populations.persist(new Population(territory, correction, entry, now, actor.id()));
        trail.add(
                matter("territories", territory),
                now,
                actor,
                "population-written",
                Map.of("code", territory, "asOf", entry.asOf(), "people", entry.people(), "correction", correction));
    }

    private String text(BodyEntry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON of " + entry.code(), e);
        }
    }
}
