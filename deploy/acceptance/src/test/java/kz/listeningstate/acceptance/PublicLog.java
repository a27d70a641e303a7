package kz.listeningstate.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The public log of a running system as its operator finds it on the disk. */
record PublicLog(Path folder) {

    static PublicLog of(Running system) {
        return new PublicLog(system.launcher().data().resolve("log"));
    }

    Path file(String name) {
        return folder.resolve("public").resolve(name);
    }

    /** What the signer signed last. */
    Path signerMemory() {
        return folder.resolve("signed-last");
    }

    /** Origin, size and root of the checkpoint that everybody can see. */
    List<String> checkpoint() {
        try {
            return Files.readAllLines(file("checkpoint")).subList(0, 3);
        } catch (NoSuchFileException none) {
            return List.of("", "0", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    long size() {
        return Long.parseLong(checkpoint().get(1));
    }
}
