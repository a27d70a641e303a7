package kz.listeningstate.petition.holiday;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.register.RegisterWatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The working calendar over HTTP: anyone reads it, an administrator corrects it. */
@Path("/api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
class CalendarResource {
    private final CalendarKeeping keeping;
    private final WorkingCalendar calendar;
    private final RegisterWatch watch;

    CalendarResource(CalendarKeeping keeping, WorkingCalendar calendar, RegisterWatch watch) {
        this.keeping = keeping;
        this.calendar = calendar;
        this.watch = watch;
    }

    record Year(LocalDate knownFrom, LocalDate knownUntil, List<DayView> days) {}

    /** @param history what was laid down, the newest first */
    record Day(LocalDate day, boolean working, List<DayView> history) {}

    record DayRequest(
            @NotNull DayKind kind,
            @NotBlank @Size(max = 200) String note) {}

    record DayOff(
            @NotNull LocalDate day,
            @NotBlank @Size(max = 200) String note) {}

    record YearRequest(@NotNull @Size(min = 1, max = 366) List<@NotNull @Valid DayOff> off) {}

    @GET
    @Path("years/{year:[0-9]{4}}")
    @Operation(summary = "Days of a year that are not what their day of the week says")
    public Year year(@PathParam("year") int year) {
        return new Year(calendar.knownFrom(), calendar.knownUntil(), keeping.year(year));
    }

    @PUT
    @Path("years/{year:[0-9]{4}}")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds the year after the last one that is known")
    public Year addYear(@PathParam("year") int year, @NotNull @Valid YearRequest request) {
        Map<LocalDate, String> off = new TreeMap<>();
        for (DayOff day : request.off()) {
            if (off.put(day.day(), day.note()) != null) {
                throw Problem.invalidField("off", "duplicate");
            }
        }
        keeping.addYear(year, off);
        watch.look();
        return year(year);
    }

    @GET
    @Path("days/{day}")
    @Operation(summary = "Whether people work on a day, and what was ever laid down for it")
    public RestResponse<Day> day(@PathParam("day") String day) {
        return answer(parsed(day));
    }

    @PUT
    @Path("days/{day}")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lays down what a day is", description = "If-Match \"0\" when nothing was laid down before.")
    public RestResponse<Day> change(
            @PathParam("day") String day,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid DayRequest request) {
        keeping.change(parsed(day), request.kind(), request.note(), IfMatch.required(version));
        watch.look();
        return answer(parsed(day));
    }

    private RestResponse<Day> answer(LocalDate day) {
        List<DayView> history = keeping.history(day);
        int version = history.isEmpty() ? 0 : history.get(0).version();
        return RestResponse.ResponseBuilder.ok(new Day(day, calendar.isWorkingDay(day), history))
                .tag(IfMatch.tag(version))
                .build();
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException none) {
            throw new Problem(404, "not-found", none);
        }
    }
}
