package kz.listeningstate.audit.synthetic;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.Promise;
import kz.listeningstate.audit.note.SigningKey;
import kz.listeningstate.audit.note.VerifierKey;

/** Fresh keys of a log and of its witnesses, all of whom its policy asks for. */
public final class LogIdentity {
    private final String origin;
    private final SigningKey log;
    private final SigningKey promise;
    private final List<SigningKey> witnesses = new ArrayList<>();

    public LogIdentity(String origin, int witnesses) {
        this.origin = origin;
        this.log = SigningKey.generate(origin, VerifierKey.ED25519);
        this.promise = SigningKey.generate(origin + "/promise", VerifierKey.ED25519);
        for (int i = 1; i <= witnesses; i++) {
            this.witnesses.add(SigningKey.generate("witness.example/w" + i, VerifierKey.COSIGNATURE));
        }
    }

    public String origin() {
        return origin;
    }

    public SigningKey log() {
        return log;
    }

    public List<SigningKey> witnesses() {
        return witnesses;
    }

    /** What {@code /log/keys} holds. */
    public byte[] keys() {
        JsonObject json = new JsonObject();
        json.addProperty("v", 1);
        json.addProperty("origin", origin);
        json.add("log", list(log));
        json.add("promise", list(promise));
        json.addProperty("policy", policy());
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArray list(SigningKey key) {
        JsonArray list = new JsonArray();
        list.add(key.verifier().vkey());
        return list;
    }

    private String policy() {
        StringBuilder policy = new StringBuilder("log " + log.verifier().vkey() + "\n");
        StringBuilder group = new StringBuilder("group all all");
        for (int i = 0; i < witnesses.size(); i++) {
            policy.append("witness w").append(i + 1).append(' ');
            policy.append(witnesses.get(i).verifier().vkey()).append('\n');
            group.append(" w").append(i + 1);
        }
        return policy + (witnesses.isEmpty() ? "quorum none\n" : group + "\nquorum all\n");
    }

    /** A checkpoint signed by the log and cosigned by every witness. */
    public String checkpoint(long size, byte[] root, Instant time) {
        String text = Checkpoint.text(origin, size, root);
        StringBuilder note =
                new StringBuilder(text).append('\n').append(log.sign(text)).append('\n');
        witnesses.forEach(witness -> note.append(witness.cosign(text, time)).append('\n'));
        return note.toString();
    }

    public String promise(byte[] leafHash, Instant mergeBy) {
        String text = Promise.text(origin, leafHash, mergeBy);
        return text + "\n" + promise.sign(text) + "\n";
    }
}
