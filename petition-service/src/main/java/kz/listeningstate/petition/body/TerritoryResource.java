package kz.listeningstate.petition.body;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.register.RegisterWatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Territories and their people over HTTP: anyone reads them, an administrator keeps them. */
@Path("/api/v1/territories")
@Produces(MediaType.APPLICATION_JSON)
class TerritoryResource extends RegisterFileResource {
    private final StateBodies bodies;
    private final TerritoryKeeping keeping;
    private final RegisterWatch watch;

    TerritoryResource(StateBodies bodies, TerritoryKeeping keeping, RegisterWatch watch) {
        super("territories", keeping, watch);
        this.bodies = bodies;
        this.keeping = keeping;
        this.watch = watch;
    }

    /** A number of people, from a day on. */
    record PopulationRequest(
            @Min(1) @Max(1_000_000_000) long people,
            @NotNull Boolean exact,
            @NotBlank @Size(max = 200) String source) {}

    @GET
    @Operation(
            summary = "Territories by code",
            description = "roots=true for regions, parent=<code> for what lies in one.")
    public Page<TerritoryView> search(
            @QueryParam("parent") @Size(max = 60) String parent,
            @QueryParam("roots") @DefaultValue("false") boolean roots,
            @QueryParam("q") @DefaultValue("") @Size(max = 200) String q,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(500) int size) {
        String words = q.strip().toLowerCase(Locale.ROOT);
        List<TerritoryView> found = bodies.known().territories().values().stream()
                .filter(territory -> parent == null || parent.equals(territory.parent()))
                .filter(territory -> !roots || territory.parent() == null)
                .filter(territory -> territory.code().contains(words) || BodyQuery.isNamed(territory.name(), words))
                .sorted(Comparator.comparing(TerritoryEntry::code))
                .map(territory -> view(territory, null, null))
                .toList();
        return Page.of(found, page, size);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "A territory with all numbers and names that were ever written of it")
    public RestResponse<TerritoryView> get(@PathParam("code") String code) {
        TerritoryEntry territory = bodies.known().territories().get(code);
        if (territory == null) {
            throw Problem.notFound();
        }
        TerritoryView view = view(territory, keeping.history(code), keeping.names(code));
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.history().size()))
                .build();
    }

    @PUT
    @Path("{code}/populations/{asOf}")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Writes or corrects the number of people from a day on")
    public RestResponse<TerritoryView> populate(
            @PathParam("code") String code,
            @PathParam("asOf") String asOf,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid PopulationRequest request) {
        PopulationEntry entry = new PopulationEntry(
                day(asOf), request.people(), request.exact(), request.source().strip(), 0, null);
        keeping.populate(code, entry, IfMatch.required(version));
        watch.look();
        return get(code);
    }

    private TerritoryView view(
            TerritoryEntry territory, List<PopulationEntry> history, List<TerritoryName.View> names) {
        return new TerritoryView(territory, bodies.known().peopleOn(territory.code(), bodies.day()), history, names);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new Problem(404, "not-found", none);
        }
    }
}
