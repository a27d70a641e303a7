package kz.listeningstate.audit.mirror;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Json;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.source.Source;
import kz.listeningstate.audit.source.StampPaths;

/** Copies the stamped checkpoints and their tokens as they are; {@code audit verify} judges them. */
final class StampCopies {
    private final Source log;
    private final MirrorFolder folder;
    private final Faults faults;
    private final List<String> files = new ArrayList<>();
    private byte[] list;

    StampCopies(Source log, MirrorFolder folder, Faults faults) {
        this.log = log;
        this.folder = folder;
        this.faults = faults;
    }

    int count() {
        return files.size() / 2;
    }

    /** Before the checkpoint is read, so that no stamp is larger than the mirror. */
    void read() throws IOException {
        try {
            list = log.read(StampPaths.LIST, StampPaths.LONGEST_LIST);
            for (Json each : Json.parseList(list)) {
                long size = each.number("size");
                files.add(StampPaths.checkpoint(size));
                files.add(StampPaths.token(size));
            }
        } catch (FileNotFoundException e) {
            list = null; // A log without time stamps is a log.
        } catch (Malformed e) {
            faults.add(Kind.STAMP, StampPaths.LIST, "it " + e.getMessage() + ".");
            files.clear();
        }
    }

    void copy() throws IOException {
        for (String file : files) {
            copy(file);
        }
        if (list != null) {
            folder.replace(StampPaths.LIST_IN_FOLDER, list);
        }
    }

    private void copy(String file) throws IOException {
        if (folder.read(file) != null) {
            return;
        }
        try {
            folder.replace(file, log.read(file, StampPaths.LARGEST));
        } catch (IOException e) {
            boolean isAbsent = e instanceof FileNotFoundException;
            faults.add(
                    isAbsent ? Kind.STAMP : Kind.INCOMPLETE,
                    file,
                    "the list of stamps names it, but it " + e.getMessage() + ".");
        }
    }
}
