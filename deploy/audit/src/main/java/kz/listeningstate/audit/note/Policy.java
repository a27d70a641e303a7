package kz.listeningstate.audit.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.listeningstate.audit.Base64Text;
import kz.listeningstate.audit.Malformed;

/** C2SP tlog-policy: which witnesses there are, and which of them together are enough. */
public final class Policy {
    private static final int LARGEST = 64 * 1024;
    private static final int MOST_GROUPS = 256;
    private static final String NONE = "none";
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");
    private static final Pattern THRESHOLD = Pattern.compile("[1-9][0-9]{0,4}");

    private record Group(int threshold, List<String> members) {}

    private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> publicKeys = new HashSet<>();
    private final String text;
    private String quorum;

    private Policy(String text) {
        this.text = text;
    }

    public static Policy parse(String text) throws Malformed {
        if (text.length() > LARGEST || text.chars().anyMatch(c -> (c < ' ' && c != '\t' && c != '\n') || c == 0x7f)) {
            throw new Malformed("has a policy that is too long or has control characters");
        }
        Policy policy = new Policy(text);
        for (String line : text.split("\n", -1)) {
            String[] words = BLANKS.split(line.replaceAll("^[ \t]+|[ \t]+$", ""));
            if (!words[0].isEmpty() && !words[0].startsWith("#")) {
                policy.read(words);
            }
        }
        if (policy.quorum == null) {
            throw new Malformed("has a policy without a quorum line");
        }
        return policy;
    }

    private void read(String[] words) throws Malformed {
        switch (words[0]) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw refused(words);
        }
    }

    private void log(String[] words) throws Malformed {
        if (words.length != 2 && words.length != 3) {
            throw refused(words);
        }
        define(VerifierKey.parse(words[1]), VerifierKey.ED25519, words);
    }

    private void witness(String[] words) throws Malformed {
        if (words.length != 3 && words.length != 4) {
            throw refused(words);
        }
        VerifierKey key = VerifierKey.parse(words[2]);
        define(key, VerifierKey.COSIGNATURE, words);
        requireNew(words);
        witnesses.put(words[1], key);
    }

    /** One key twice, even under two names, would let one party count twice. */
    private void define(VerifierKey key, int type, String[] words) throws Malformed {
        if (key.type() != type || !publicKeys.add(words[0] + Base64Text.encode(key.publicKey()))) {
            throw refused(words);
        }
    }

    private void group(String[] words) throws Malformed {
        if (words.length < 4 || groups.size() == MOST_GROUPS) {
            throw refused(words);
        }
        requireNew(words);
        List<String> listed = new ArrayList<>(Arrays.asList(words).subList(3, words.length));
        for (String member : listed) {
            if (!isDefined(member) || !members.add(member)) {
                throw refused(words);
            }
        }
        groups.put(words[1], new Group(threshold(words, listed.size()), listed));
    }

    private static int threshold(String[] words, int count) throws Malformed {
        int threshold = switch (words[2]) {
            case "all" -> count;
            case "any" -> 1;
            default -> THRESHOLD.matcher(words[2]).matches() ? Integer.parseInt(words[2]) : 0;
        };
        if (threshold < 1 || threshold > count) {
            throw refused(words);
        }
        return threshold;
    }

    private void quorum(String[] words) throws Malformed {
        if (words.length != 2 || quorum != null || !(words[1].equals(NONE) || isDefined(words[1]))) {
            throw refused(words);
        }
        quorum = words[1];
    }

    private void requireNew(String[] words) throws Malformed {
        if (words[1].equals(NONE) || isDefined(words[1])) {
            throw refused(words);
        }
    }

    private boolean isDefined(String name) {
        return witnesses.containsKey(name) || groups.containsKey(name);
    }

    private static Malformed refused(String[] words) {
        return new Malformed("has a policy line that is refused: " + String.join(" ", words));
    }

    /** As it was read. */
    public String text() {
        return text;
    }

    /** By the policy's own names. */
    public Map<String, VerifierKey> witnesses() {
        return Collections.unmodifiableMap(witnesses);
    }

    /** False: checkpoints count as good without any witness. */
    public boolean asksForWitnesses() {
        return !quorum.equals(NONE);
    }

    /** @param cosigners the policy's names of the witnesses that cosigned */
    public boolean isMetBy(Set<String> cosigners) {
        return !asksForWitnesses() || isMet(quorum, cosigners);
    }

    private boolean isMet(String name, Set<String> cosigners) {
        Group group = groups.get(name);
        if (group == null) {
            return cosigners.contains(name);
        }
        return group.members().stream()
                        .filter(member -> isMet(member, cosigners))
                        .count()
                >= group.threshold();
    }
}
