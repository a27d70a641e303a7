package kz.listeningstate.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.MessageKind;

/**
 * Where features put what is to be told. Everything here joins the caller's transaction: the message exists exactly if
 * its reason does.
 */
@ApplicationScoped
public class Mailbag {

    private final Deliveries deliveries;
    private final DeliverySettings settings;
    private final Clock clock;

    Mailbag(Deliveries deliveries, DeliverySettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells a step of a petition to its author and, where it is for them, to its followers. */
    public void tell(MessageKind kind, Facts facts, UUID authorId, Language authorLanguage) {
        if (!kind.contains().isEmpty()) {
            deliveries.merge(facts.petitionId(), kind.contains());
        }
        Instant now = clock.instant();
        Instant tellAt = kind.mayBeContained() ? now.plus(settings.mergeWindow()) : now;
        deliveries.addForAuthor(authorId, authorLanguage, kind, facts, now, tellAt);
        if (kind.isForFollowers()) {
            deliveries.addForFollowers(authorId, kind, facts, now, tellAt);
        }
    }

    /** Asks an address whether it wants to follow. */
    public void askToConfirm(UUID subscriptionId, Language language, Facts facts) {
        deliveries.addConfirmation(subscriptionId, language, facts, clock.instant());
    }

    /** How many times an address was asked since then, for any petition. */
    public long confirmationsAskedOf(String email, Instant since) {
        return deliveries.countConfirmationsTo(email, since);
    }

    /** Sends nothing more to a subscription. */
    public void stop(UUID subscriptionId) {
        deliveries.removePending(subscriptionId);
    }
}
