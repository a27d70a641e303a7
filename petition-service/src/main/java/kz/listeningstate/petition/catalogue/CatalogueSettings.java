package kz.listeningstate.petition.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the public catalogue. */
@ConfigMapping(prefix = "catalogue")
interface CatalogueSettings {

    /** How old lists, feeds and open data may be, here and wherever an answer is kept on its way. */
    @WithDefault("PT15S")
    Duration listsKept();

    /** How old figures counted over all petitions may be. */
    @WithDefault("PT1M")
    Duration figuresKept();
}
