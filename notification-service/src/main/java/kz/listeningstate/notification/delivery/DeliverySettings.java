package kz.listeningstate.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are sent. */
@ConfigMapping(prefix = "delivery")
interface DeliverySettings {

    /** How often due messages are looked for. */
    @WithDefault("1s")
    String every();

    /** Refusals of one letter by the mail server after which it is parked for an operator. */
    @WithDefault("8")
    int tries();

    /** Pause after the first refusal; it doubles with each further one. */
    @WithDefault("PT10S")
    Duration firstPause();

    /** The longest pause between two tries. */
    @WithDefault("PT1H")
    Duration longestPause();

    /** How long sending rests while the mail server or Keycloak is away. */
    @WithDefault("PT5S")
    Duration restWhileAway();

    /** How long a message waits for one that contains it (see {@code MessageKind.contains}). */
    @WithDefault("PT5S")
    Duration mergeWindow();
}
