package kz.listeningstate.audit.note;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.listeningstate.audit.Finding;
import kz.listeningstate.audit.Malformed;

/** The auditor's own copy of the log's keys, as {@code GET /log/keys} gave it when somebody they trust looked. */
public final class KeysFile {
    private KeysFile() {}

    public static LogKeys read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return LogKeys.parse(in.readNBytes(LogKeys.LARGEST + 1));
        } catch (Malformed e) {
            throw new Finding(Finding.UNREADABLE, file + " " + e.getMessage() + ".", e);
        }
    }
}
