package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.note.Policy.Group;
import kz.listeningstate.signature.log.note.Policy.Log;
import kz.listeningstate.signature.log.note.Policy.Witness;
import kz.listeningstate.signature.log.tree.LogDataRefused;

/** Reads a policy file, c2sp.org/tlog-policy; for one file. */
final class PolicyParser {
    private static final int MAX_SIZE = 64 * 1024;
    private static final int MAX_OF_A_KIND = 100;

    private final List<Log> logs = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Set<String> defined = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private String quorum;

    Policy parse(byte[] policy) throws LogDataRefused {
        unless(policy.length <= MAX_SIZE, "policy: too large");
        for (byte octet : policy) {
            int c = Byte.toUnsignedInt(octet);
            unless(c == '\t' || c == '\n' || (c >= ' ' && c != 0x7F), "policy: a control character");
        }
        // Octets above 7F have no meaning here: names that look alike are not the same.
        String text = new String(policy, StandardCharsets.ISO_8859_1);
        // A file that was cut within its quorum's name could name a weaker one.
        unless(text.endsWith("\n"), "policy: its last line has no end");
        for (String line : text.split("\n", -1)) {
            List<String> items = Collections.list(new StringTokenizer(line, " \t")).stream()
                    .map(String.class::cast)
                    .toList();
            if (!items.isEmpty() && !items.get(0).startsWith("#")) {
                read(items);
            }
        }
        unless(quorum != null, "policy: no quorum");
        return new Policy(logs, witnesses, groups, quorum);
    }

    private void read(List<String> items) throws LogDataRefused {
        switch (items.get(0)) {
            case "log" -> log(items);
            case "witness" -> witness(items);
            case "group" -> group(items);
            case "quorum" -> quorum(items);
            default -> throw new LogDataRefused("policy: a line is neither log, witness, group nor quorum");
        }
    }

    private void log(List<String> items) throws LogDataRefused {
        unless(items.size() == 2 || items.size() == 3, "policy: log <vkey> [<url>]");
        VerifierKey key = key(items.get(1), SignatureType.ED25519);
        unless(isNew(key, logs.stream().map(Log::key)), "policy: a log's key stands twice");
        logs.add(new Log(key, url(items, 2)));
        unless(logs.size() <= MAX_OF_A_KIND, "policy: more than 100 logs");
    }

    private void witness(List<String> items) throws LogDataRefused {
        unless(items.size() == 3 || items.size() == 4, "policy: witness <name> <vkey> [<url>]");
        define(items.get(1));
        VerifierKey key = key(items.get(2), SignatureType.COSIGNATURE);
        unless(isNew(key, witnesses.stream().map(Witness::key)), "policy: a witness's key stands twice");
        witnesses.add(new Witness(items.get(1), key, url(items, 3)));
        unless(witnesses.size() <= MAX_OF_A_KIND, "policy: more than 100 witnesses");
    }

    private void group(List<String> items) throws LogDataRefused {
        unless(items.size() >= 4, "policy: group <name> all|any|<k> <name>...");
        List<String> names = items.subList(3, items.size());
        for (String name : names) {
            unless(defined.contains(name), "policy: a group's member is not defined before it");
            // So a witness counts in one way only.
            unless(members.add(name), "policy: a name is a member twice");
        }
        define(items.get(1));
        groups.add(new Group(items.get(1), threshold(items.get(2), names.size()), names));
        unless(groups.size() <= MAX_OF_A_KIND, "policy: more than 100 groups");
    }

    private static int threshold(String k, int members) throws LogDataRefused {
        long threshold = switch (k) {
            case "any" -> 1;
            case "all" -> members;
            default -> Strict.decimal(k, "policy: a group's threshold");
        };
        unless(threshold >= 1 && threshold <= members, "policy: a group's threshold is 1 to its members");
        return (int) threshold;
    }

    private void quorum(List<String> items) throws LogDataRefused {
        unless(items.size() == 2 && quorum == null, "policy: one line quorum <name>");
        quorum = items.get(1);
        unless(
                quorum.equals(Policy.NO_QUORUM) || defined.contains(quorum),
                "policy: the quorum is not defined before it");
    }

    private void define(String name) throws LogDataRefused {
        unless(!name.equals(Policy.NO_QUORUM) && defined.add(name), "policy: a name is defined twice, or is none");
    }

    private static VerifierKey key(String item, SignatureType type) throws LogDataRefused {
        VerifierKey key = VerifierKey.parse(utf8(item));
        unless(key.type() == type, "policy: a log's key is of type 01, a witness's of type 04");
        return key;
    }

    private static boolean isNew(VerifierKey key, Stream<VerifierKey> others) {
        return others.noneMatch(key::hasPublicKeyOf);
    }

    private static Optional<String> url(List<String> items, int place) throws LogDataRefused {
        return items.size() > place ? Optional.of(utf8(items.get(place))) : Optional.empty();
    }

    private static String utf8(String item) throws LogDataRefused {
        return Strict.utf8(item.getBytes(StandardCharsets.ISO_8859_1), MAX_SIZE, "policy: a key or address");
    }
}
