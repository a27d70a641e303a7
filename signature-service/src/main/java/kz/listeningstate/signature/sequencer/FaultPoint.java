package kz.listeningstate.signature.sequencer;

/** Where tests end the process as a power cut would: {@code -Dlog.fault=NAME}, read in no production profile. */
public enum FaultPoint {
    BEFORE_COMMIT,
    COMMITTED,
    WRITTEN,
    REMEMBERED,
    SIGNED,
    COSIGNED,
    CHECKPOINT_REPLACED,
    PUBLISHED;

    private static final String SETTING = "log.fault";

    void pass() {
        if (name().equals(System.getProperty(SETTING))) {
            Runtime.getRuntime().halt(137);
        }
    }
}
