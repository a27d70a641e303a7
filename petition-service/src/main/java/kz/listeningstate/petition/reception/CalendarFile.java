package kz.listeningstate.petition.reception;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import kz.listeningstate.petition.body.StateBodies;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A booked visit for the citizen's own calendar (RFC 5545, 5546): published, and cancelled when its time no longer stands. Times
 * are in UTC: zone data from before March 2024 would move the visit by an hour. The subject of the visit is not in it, since
 * calendars are shared with others.
 */
@ApplicationScoped
class CalendarFile {
    private static final Map<String, String> TITLES =
            Map.of("kk", "Жеке қабылдау", "ru", "Личный приём", "en", "Personal reception");
    private static final Map<String, String> BY_VIDEO =
            Map.of("kk", "Бейнебайланыс арқылы", "ru", "По видеосвязи", "en", "By video");

    private final StateBodies bodies;
    private final String portal;
    private final Clock clock;

    CalendarFile(StateBodies bodies, @ConfigProperty(name = "portal.public-url") String portal, Clock clock) {
        this.bodies = bodies;
        this.portal = portal;
        this.clock = clock;
    }

    String of(Booking booking, BookingView view, String language) {
        boolean stands = booking.holdsSeat();
        VEvent event = new VEvent();
        event.setUid(booking.id().toString());
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setLastModified(Date.from(booking.changedAt()));
        event.setSequence(booking.sequence());
        event.setStatus(stands ? Status.confirmed() : Status.cancelled());
        event.setDateStart(Date.from(booking.seat().startsAt()));
        event.setDateEnd(Date.from(booking.seat().endsAt()));
        event.setSummary(TITLES.get(language) + ": " + view.official().name() + ", "
                + view.official().position());
        event.setLocation(view.online() ? BY_VIDEO.get(language) : view.place());
        String body = bodies.get(view.official().bodyCode()).name().in(language);
        event.setOrganizer(organizer(body));
        event.setUrl(portal + "/" + language + "/me/receptions/" + booking.id());
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Listening State//Reception//EN");
        calendar.setMethod(stands ? Method.publish() : Method.cancel());
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    /** The body, by the portal's address: an organizer must be named, and none has a mailbox here. */
    private Organizer organizer(String body) {
        Organizer organizer = new Organizer(body, null);
        organizer.setUri(portal);
        return organizer;
    }
}
