package kz.listeningstate.petition.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much may be attached to a petition. */
@ConfigMapping(prefix = "attachments.limit")
interface AttachmentSettings {

    /** Files of one petition. */
    @WithDefault("10")
    int count();

    /** Of one file; {@code quarkus.http.limits.max-body-size} must allow it. */
    @WithDefault("10M")
    MemorySize size();
}
