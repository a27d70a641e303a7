package kz.listeningstate.audit.mirror;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Json;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.source.Prefetch;
import kz.listeningstate.audit.source.Source;
import kz.listeningstate.audit.source.StampPaths;

/** Copies the stamped checkpoints and their tokens as they are; {@code audit verify} judges them. */
final class StampCopies {
    private final Source log;
    private final MirrorFolder folder;
    private final Faults faults;
    private final Set<Long> sizes = new LinkedHashSet<>();
    private byte[] list;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Copy(String file, byte[] bytes, Throwable failure) {}

    StampCopies(Source log, MirrorFolder folder, Faults faults) {
        this.log = log;
        this.folder = folder;
        this.faults = faults;
    }

    int count() {
        return sizes.size();
    }

    /** Before the checkpoint is read, so that no stamp is larger than the mirror. */
    void read() {
        try {
            list = log.read(StampPaths.LIST, StampPaths.LONGEST_LIST);
            for (Json each : Json.parseList(list)) {
                sizes.add(each.number("size"));
            }
        } catch (FileNotFoundException e) {
            list = null; // A log without time stamps is a log.
        } catch (IOException e) {
            faults.add(Kind.INCOMPLETE, StampPaths.LIST, "it " + e.getMessage() + ".");
        } catch (Malformed e) {
            faults.add(Kind.STAMP, StampPaths.LIST, "it " + e.getMessage() + ".");
            sizes.clear();
        }
    }

    void copy() throws IOException {
        List<String> missing = new ArrayList<>();
        for (long size : sizes) {
            for (String file : List.of(StampPaths.checkpoint(size), StampPaths.token(size))) {
                if (!folder.has(file)) {
                    missing.add(file);
                }
            }
        }
        Prefetch<String, Copy> copies = new Prefetch<>(missing.iterator(), this::fetch);
        while (copies.hasNext()) {
            write(copies.next());
        }
        if (list != null) {
            folder.replace(StampPaths.LIST_IN_FOLDER, list);
        }
    }

    private CompletableFuture<Copy> fetch(String file) {
        return log.get(file, StampPaths.LARGEST).handle((bytes, failure) -> new Copy(file, bytes, failure));
    }

    private void write(Copy copy) throws IOException {
        if (copy.failure() == null) {
            folder.replace(copy.file(), copy.bytes());
            return;
        }
        Throwable cause = Source.cause(copy.failure());
        faults.add(
                cause instanceof FileNotFoundException ? Kind.STAMP : Kind.INCOMPLETE,
                copy.file(),
                "the list of stamps names it, but it " + cause.getMessage() + ".");
    }
}
