package kz.listeningstate.petition.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CatalogueSettingsTest {
    @Test
    void namesAndDefaults() {
        CatalogueSettings settings = new SmallRyeConfigBuilder()
                .withMapping(CatalogueSettings.class)
                .build()
                .getConfigMapping(CatalogueSettings.class);
        assertEquals(Duration.ofSeconds(15), settings.listsKept());
        assertEquals(Duration.ofMinutes(1), settings.figuresKept());
    }
}
