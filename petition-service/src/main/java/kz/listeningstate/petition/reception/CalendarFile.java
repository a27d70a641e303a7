package kz.listeningstate.petition.reception;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A booked visit for the citizen's own calendar (RFC 5545, 5546): published, and cancelled when its time no longer stands. The
 * subject of the visit is not in it, since calendars are shared with others.
 */
@ApplicationScoped
class CalendarFile {
    private static final Map<String, String> TITLES =
            Map.of("kk", "Жеке қабылдау", "ru", "Личный приём", "en", "Personal reception");

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
        event.setLocation(view.place());
        String body = bodies.get(view.official().bodyCode()).name().in(language);
        event.setOrganizer(organizer(body));
        event.setUrl(portal + "/" + language + "/receptions/" + booking.id());
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Listening State//Reception//EN");
        calendar.setMethod(stands ? Method.publish() : Method.cancel());
        calendar.getTimezoneInfo().setDefaultTimezone(zone());
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    /** The body, by the portal's address: an organizer must be named, and none has a mailbox here. */
    private Organizer organizer(String body) {
        Organizer organizer = new Organizer(body, null);
        organizer.setUri(portal);
        return organizer;
    }

    /** Written out, so that no reader's old zone data moves the visit by an hour. */
    private static TimezoneAssignment zone() {
        StandardTime sinceMarch2024 = new StandardTime();
        sinceMarch2024.setDateStart(new DateTimeComponents(2024, 3, 1, 0, 0, 0, false));
        sinceMarch2024.setTimezoneOffsetFrom(new UtcOffset(true, 6, 0));
        sinceMarch2024.setTimezoneOffsetTo(new UtcOffset(true, 5, 0));
        VTimezone almaty = new VTimezone("Asia/Almaty");
        almaty.addStandardTime(sinceMarch2024);
        return new TimezoneAssignment(TimeZone.getTimeZone(WorkingCalendar.ZONE), almaty);
    }
}
