package kz.listeningstate.petition.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The audit trail: every act on a matter, in the transaction of the act, chained so that none can be changed, left out or put
 * in later without its auditors noticing ({@code contracts/trail.md}).
 */
@ApplicationScoped
public class Trail {
    private static final String ADD = """
            with moved as (
                insert into trail (matter_id, entries, head, changed_at)
                values (:matter, 1, sha256(decode(repeat('00', 32), 'hex') || convert_to(:entry, 'UTF8')), :at)
                on conflict (matter_id) do update set entries = trail.entries + 1,
                    head = sha256(trail.head || convert_to(:entry, 'UTF8')), changed_at = excluded.changed_at
                returning entries, head
            )
            insert into trail_entry (matter_id, place, entry, head) select :matter, entries, :entry, head from moved
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    Trail(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Adds an act.
     *
     * @param matter the petition's id, or of what else was acted on
     * @param act past tense with hyphens, as events are named: {@code published}
     * @param details ids, codes, numbers and dates; never personal data, since an entry stays for ever
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID matter, Instant at, Actor actor, String act, Map<String, ?> details) {
        database.createNativeQuery(ADD)
                .setParameter("matter", matter)
                .setParameter("at", at)
                .setParameter("entry", entry(at, actor, act, details))
                .executeUpdate();
    }

    /** Hex SHA-256 of what was written, as RFC 8785 JSON: binds an entry to words that have no place in it. */
    public String hash(Map<String, ?> content) {
        try {
            byte[] bytes = canonical(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private String entry(Instant at, Actor actor, String act, Map<String, ?> details) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("act", act);
        entry.put("actor", actor.id());
        entry.put("at", at.toString());
        entry.put("details", details);
        entry.put("role", actor.role());
        return canonical(entry);
    }

    private String canonical(Map<String, ?> content) {
        try {
            return new JsonCanonicalizer(json.writeValueAsString(content)).getEncodedString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON: " + content.keySet(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("No canonical JSON: " + content.keySet(), e);
        }
    }
}
