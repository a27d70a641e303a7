package kz.listeningstate.audit.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.listeningstate.audit.Json;
import kz.listeningstate.audit.Malformed;

/**
 * What {@code GET /log/keys} gives, or the auditor's own copy of it.
 *
 * @param log keys that sign checkpoints; several after a rotation, and any one of them is enough
 * @param promise keys that sign promises
 */
public record LogKeys(String origin, List<VerifierKey> log, List<VerifierKey> promise, Policy policy) {
    /** Bytes. */
    public static final int LARGEST = 256 * 1024;

    private static final int MOST_KEYS = 100;

    public static LogKeys parse(byte[] bytes) throws Malformed {
        if (bytes.length > LARGEST) {
            throw new Malformed("is larger than " + LARGEST + " bytes");
        }
        Json json = Json.parse(bytes).requireVersion1();
        String origin = json.text("origin");
        LogKeys keys = new LogKeys(
                origin,
                keys(json.texts("log"), origin),
                keys(json.texts("promise"), origin + "/promise"),
                Policy.parse(json.text("policy")));
        if (keys.log.isEmpty()) {
            throw new Malformed("names no key of the log");
        }
        return keys;
    }

    private static List<VerifierKey> keys(List<String> vkeys, String name) throws Malformed {
        if (vkeys.size() > MOST_KEYS) {
            throw new Malformed("names more than " + MOST_KEYS + " keys");
        }
        List<VerifierKey> keys = new ArrayList<>();
        for (String vkey : vkeys) {
            VerifierKey key = VerifierKey.parse(vkey);
            if (key.type() != VerifierKey.ED25519 || !key.name().equals(name)) {
                throw new Malformed("has a key of another name or type than " + name + " must have");
            }
            keys.add(key);
        }
        return List.copyOf(keys);
    }

    /** Whether both name the same keys, in whatever order, and the same policy. */
    public boolean isSameAs(LogKeys other) {
        return origin.equals(other.origin)
                && vkeys(log).equals(vkeys(other.log))
                && vkeys(promise).equals(vkeys(other.promise))
                && policy.text().equals(other.policy.text());
    }

    private static Set<String> vkeys(List<VerifierKey> keys) {
        return keys.stream().map(VerifierKey::vkey).collect(Collectors.toSet());
    }
}
