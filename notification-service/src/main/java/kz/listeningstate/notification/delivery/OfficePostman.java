package kz.listeningstate.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.listeningstate.notification.contact.DirectoryAwayException;
import kz.listeningstate.notification.contact.Office;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.problem.Outage;
import org.jboss.logging.Logger;

/**
 * Makes one delivery for each of an office's people out of what the office is to be told. While Keycloak is away that
 * waits, and holds up nothing else; an office where nobody works is told nothing.
 */
@ApplicationScoped
class OfficePostman {

    private static final Logger LOG = Logger.getLogger(OfficePostman.class);

    private final OfficeNotices notices;
    private final Office office;
    private final Deliveries deliveries;
    private final DeliverySettings settings;
    private final Clock clock;

    OfficePostman(OfficeNotices notices, Office office, Deliveries deliveries, DeliverySettings settings, Clock clock) {
        this.notices = notices;
        this.office = office;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    void shareOutAllDue() {
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew().call(this::shareOutNext);
        } while (more);
    }

    private boolean shareOutNext() {
        Instant now = clock.instant();
        Optional<OfficeNotice> due = notices.nextDue(now);
        due.ifPresent(notice -> shareOut(notice, now));
        return due.isPresent();
    }

    private void shareOut(OfficeNotice notice, Instant now) {
        try {
            members(notice)
                    .forEach(member ->
                            deliveries.addForOffice(notice.announcement(now), member.account(), language(member)));
            notices.delete(notice);
        } catch (DirectoryAwayException away) {
            notice.waitUntil(now.plus(settings.restWhileAway()));
        } catch (RuntimeException fault) {
            if (Outage.ofDatabase(fault)) {
                throw fault;
            }
            // Our own mistake in one notice must not hold up those behind it.
            notice.waitUntil(now.plus(settings.longestPause()));
            LOG.errorf(fault, "Notice %s cannot be shared out", notice.id());
        }
    }

    private List<Office.Member> members(OfficeNotice notice) {
        return notice.bodyCode()
                .map(office::officersOf)
                .orElseGet(notice.isForOperators() ? office::operators : office::moderators);
    }

    private static Language language(Office.Member member) {
        return member.locale().flatMap(Language::of).orElse(Language.KK);
    }
}
