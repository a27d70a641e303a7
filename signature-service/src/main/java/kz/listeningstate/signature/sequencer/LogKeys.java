package kz.listeningstate.signature.sequencer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.note.NoteSigner;
import kz.listeningstate.signature.log.note.Policy;
import kz.listeningstate.signature.log.note.Promise;
import kz.listeningstate.signature.log.tree.LogDataRefused;

/** Keys, witnesses and places of the log, as configured; without them the service does not start. */
@Startup
@ApplicationScoped
class LogKeys {
    private static final String NO_WITNESSES = "quorum none\n";

    private final NoteSigner promises;
    private final LogSigner signer;
    private final LogFiles files;
    private final Policy policy;

    LogKeys(LogSettings settings, ObjectMapper json) throws IOException {
        NoteSigner key = signer("log.key", settings.key(), settings.origin());
        this.promises = signer("log.promise-key", settings.promiseKey(), Promise.keyName(settings.origin()));
        this.signer = new LogSigner(
                key, new SignerMemory(required("log.signer-memory", settings.signerMemory()), settings.origin()));
        this.files = new LogFiles(new LogFolder(required("log.folder", settings.folder())));
        List<String> keys = with(key, settings.formerKeys());
        String text = keys.stream().map(one -> "log " + one + "\n").collect(Collectors.joining())
                + witnesses(settings.policy());
        this.policy = parsed(text);
        writeKeys(json, settings, keys, text);
    }

    /** The one that signs now and those before it. */
    private static List<String> with(NoteSigner now, Optional<List<String>> former) {
        return Stream.concat(Stream.of(now.verifierKey().toString()), former.orElse(List.of()).stream())
                .toList();
    }

    NoteSigner promises() {
        return promises;
    }

    LogSigner signer() {
        return signer;
    }

    LogFiles files() {
        return files;
    }

    Policy policy() {
        return policy;
    }

    /** {@code contracts/log-keys.md}: what whoever verifies the log has to know. */
    private void writeKeys(ObjectMapper json, LogSettings settings, List<String> log, String text) throws IOException {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("v", 1);
        keys.put("origin", settings.origin());
        keys.put("log", log);
        keys.put("promise", with(promises, settings.formerPromiseKeys()));
        keys.put("policy", text);
        byte[] content;
        try {
            content = json.writeValueAsBytes(keys);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("keys are text", e);
        }
        // Only when they have changed: with a full disk the service starts, and says what is wrong.
        Path file = files.folder().path(LogFolder.KEYS);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            files.folder().write(LogFolder.KEYS, content);
            files.folder().sync();
        }
    }

    private static String witnesses(Optional<Path> file) throws IOException {
        return file.isEmpty() ? NO_WITNESSES : Files.readString(file.get());
    }

    private static Policy parsed(String text) {
        try {
            return Policy.parse(text);
        } catch (LogDataRefused e) {
            throw new IllegalStateException("log.policy: " + e.getMessage());
        }
    }

    private static NoteSigner signer(String setting, Optional<Path> file, String name) {
        Path path = required(setting, file);
        try {
            return new NoteSigner(
                    name, Base64.getDecoder().decode(Files.readString(path).strip()));
        } catch (IOException | IllegalArgumentException e) {
            // Without the cause: it might quote the key.
            throw new IllegalStateException(setting + " " + path + " does not hold the base64 of 32 bytes.");
        }
    }

    private static Path required(String setting, Optional<Path> value) {
        return value.orElseThrow(() -> new IllegalStateException(setting + " is not set; see the README."));
    }
}
