package kz.listeningstate.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.listeningstate.audit.tree.TilePath;

/** The public log of a running system as its operator finds it on the disk. */
record PublicLog(Path folder) {

    static PublicLog of(Running system) {
        return new PublicLog(system.launcher().data().resolve("log"));
    }

    /** The public files. */
    Path files() {
        return folder.resolve("public");
    }

    Path file(String name) {
        return files().resolve(name);
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
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        return Long.parseLong(checkpoint().get(1));
    }

    /** As the runbook says: what everybody can see was signed. */
    void remember() throws IOException {
        Files.writeString(signerMemory(), String.join("\n", checkpoint()) + "\n");
    }

    /** The public files and the signer's memory, as a backup of the machine has them. */
    void copyTo(Path backup) throws IOException {
        copy(files(), backup.resolve("public"));
        Files.copy(signerMemory(), backup.resolve("signed-last"));
    }

    /** Puts the files of a copy over those that are there. */
    static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** What finds no room on its disk any more. */
    enum FullDisk {
        ENTRIES {
            /** Of the next tree and the two after it, should another leaf come meanwhile. */
            @Override
            Stream<Path> files(PublicLog log) {
                return IntStream.rangeClosed(1, 3).mapToObj(more -> {
                    var size = log.size() + more;
                    var bundle = (size - 1) / TilePath.FULL;
                    return log.file(TilePath.entries(bundle, TilePath.width(0, bundle, size))
                            .toString());
                });
            }
        },
        SIGNER_MEMORY {
            @Override
            Stream<Path> files(PublicLog log) {
                return Stream.of(log.signerMemory());
            }
        },
        CHECKPOINT {
            @Override
            Stream<Path> files(PublicLog log) {
                return Stream.of(log.file("checkpoint"));
            }
        };

        abstract Stream<Path> files(PublicLog log);

        /** Linux has a device that is always full; what the service writes has another name first. */
        void begin(PublicLog log) throws IOException {
            for (var file : files(log).toList()) {
                Files.createDirectories(file.getParent());
                Files.createSymbolicLink(
                        file.resolveSibling(file.getFileName() + "." + log.writer() + ".half"), Path.of("/dev/full"));
            }
        }
    }

    /** The service's process, as it calls itself: {@code <pid>@<host>}. */
    private String writer() throws IOException {
        var own = ManagementFactory.getRuntimeMXBean().getName();
        var pid = Files.readString(folder.resolveSibling("run").resolve(LogOperator.SERVICE + ".pid"))
                .split(" ", 2)[0];
        return pid + own.substring(own.indexOf('@'));
    }

    /** There is room again. */
    void emptyDisk() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isSymbolicLink()) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE; // the service deletes files of its own meanwhile
            }
        });
    }
}
