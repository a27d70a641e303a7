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
    private final OfficeNotices offices;
    private final DeliverySettings settings;
    private final Clock clock;

    Mailbag(Deliveries deliveries, OfficeNotices offices, DeliverySettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.offices = offices;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells what happened to a petition to its author and, where it is for them, to its followers. */
    public void tell(MessageKind kind, Facts facts, UUID eventId, UUID authorId, Language authorLanguage) {
        if (!kind.contains().isEmpty()) {
            deliveries.merge(facts.petitionId(), kind.contains());
        }
        Instant now = clock.instant();
        Instant tellAt = kind.mayBeContained() ? now.plus(settings.mergeWindow()) : now;
        Announcement announcement = new Announcement(kind, facts, occasion(kind, eventId), now, tellAt);
        deliveries.addForAuthor(announcement, authorId, authorLanguage);
        if (kind.isForFollowers()) {
            deliveries.addForFollowers(announcement, authorId);
        }
    }

    /** Tells those who have to act: the officers of the body that the facts name, or the portal's own team. */
    public void tellOffice(MessageKind kind, Facts facts, UUID eventId) {
        offices.persist(new OfficeNotice(kind, facts, eventId, clock.instant()));
    }

    private static UUID occasion(MessageKind kind, UUID eventId) {
        return kind.isStep() ? Announcement.THE_ONLY_ONE : eventId;
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
