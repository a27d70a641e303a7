package kz.listeningstate.embedded;

import java.nio.file.Path;

/** Files of one test run, gone with it. */
record TestFolder(Path path, Keysets keysets, AuditorKeys auditor, LogPlaces log) {

    static TestFolder make() {
        Path path = Directories.temporary("test");
        return new TestFolder(
                path,
                new Keysets(path.resolve("keysets")),
                new AuditorKeys(path.resolve("auditor")),
                new LogPlaces(path.resolve("log")));
    }

    void close() {
        Directories.remove(path);
    }
}
