package kz.listeningstate.audit.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.SignedNote;

/** The auditor's memory: one checkpoint of every run, so that a log which forgets or rewrites is found out by the next. */
record State(Path folder) {
    private static final String SUFFIX = ".checkpoint";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    void read(OlderCheckpoints older) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            older.add(file.toString(), bytes(file));
        }
    }

    /** As much of it as a checkpoint may have and one byte more, so that a larger file is refused. */
    static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(SignedNote.LARGEST + 1);
        }
    }

    void keep(Checkpoint checkpoint, Instant now) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(NAME.format(now) + "-" + checkpoint.size() + SUFFIX);
        Files.write(file, checkpoint.bytes(), StandardOpenOption.CREATE_NEW);
    }
}
