package kz.listeningstate.notification.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often an address may be asked whether it wants to follow; counted by address, as senders' addresses prove little. */
@ConfigMapping(prefix = "subscriptions")
interface SubscriptionSettings {

    /** Questions to one address within the window, for all petitions together; further requests are not answered. */
    @WithDefault("3")
    int confirmationsPerAddress();

    @WithDefault("P1D")
    Duration confirmationsWindow();
}
