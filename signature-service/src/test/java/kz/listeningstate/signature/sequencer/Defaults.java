package kz.listeningstate.signature.sequencer;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The log's settings as they are when nobody sets them. */
final class Defaults {
    private Defaults() {}

    static LogSettings settings() {
        return new SmallRyeConfigBuilder()
                .withMapping(LogSettings.class)
                .build()
                .getConfigMapping(LogSettings.class);
    }
}
