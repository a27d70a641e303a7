package kz.listeningstate.signature.sequencer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The public log. */
@ConfigMapping(prefix = "log")
interface LogSettings {

    /** Its name, in every statement, checkpoint and promise; another name is another log. */
    @WithDefault("localhost/log")
    String origin();

    /** Where the public files lie; the same folder for all instances of the service. */
    Optional<Path> folder();

    /** What the signer signed last; on another disk than the database, the same file for all instances. */
    Optional<Path> signerMemory();

    /** Base64 of the 32 bytes of the Ed25519 key that signs checkpoints. */
    Optional<Path> key();

    /** Likewise, of the key that signs promises. */
    Optional<Path> promiseKey();

    /** Verifier keys of those that signed checkpoints before. */
    Optional<List<String>> formerKeys();

    /** Likewise, promises. */
    Optional<List<String>> formerPromiseKeys();

    /** Witnesses and quorum, c2sp.org/tlog-policy; without it nobody witnesses the log. */
    Optional<Path> policy();

    /** Under load a checkpoint is published this often. */
    @WithDefault("PT1S")
    Duration publishEvery();

    /** So many leaves hide each other; fewer wait longer. */
    @WithDefault("50")
    int publishTogether();

    /** But not longer than this. */
    @WithDefault("PT30S")
    Duration publishAtLatest();

    /** When nothing happens, the checkpoint is signed and cosigned anew this often: it is known to be fresh. */
    @WithDefault("PT30M")
    Duration publishAgain();

    /** What a promise promises. */
    @WithDefault("PT24H")
    Duration mergeWithin();

    /** Whether leaves that only the files have are taken back into the database: after a backup was restored. */
    @WithDefault("false")
    boolean reimport();

    /** When the oldest leaf waits so much longer for its place than it is meant to, new signatures are put off. */
    @WithDefault("PT30S")
    Duration longestBacklog();
}
