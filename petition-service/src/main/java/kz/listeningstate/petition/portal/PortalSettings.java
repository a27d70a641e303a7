package kz.listeningstate.petition.portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the portal's pages. */
@ConfigMapping(prefix = "portal")
interface PortalSettings {

    /** Address under which citizens reach the portal; links to share are built on it. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** Name in the page's head. Deliberately not the name of the state's own service. */
    @WithDefault("Халық үні")
    String brand();

    /** Says on every page that all data is invented. */
    @WithDefault("false")
    boolean demo();

    NcaLayer ncalayer();

    Notifications notifications();

    Log log();

    /** The signing program on the citizen's computer. */
    interface NcaLayer {

        /** Its web socket; the Content-Security-Policy allows exactly this address beside our own. */
        @WithDefault("wss://127.0.0.1:13579")
        URI url();

        /** How long a page waits for the signature before it offers to begin again. */
        @WithDefault("PT2M")
        Duration patience();
    }

    /** The public log. */
    interface Log {

        /**
         * Names, as in the log's policy, of those witnesses that do not belong to its operator, which no program can tell. The
         * pages count those of them that cosigned the latest checkpoint.
         */
        Optional<List<String>> independentWitnesses();
    }

    /** notification-service, which keeps the addresses of those who follow a petition. */
    interface Notifications {

        @WithDefault("http://localhost:8083")
        URI url();
    }
}
