package kz.listeningstate.petition.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import kz.listeningstate.petition.http.Kept;
import kz.listeningstate.petition.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Open data over HTTP. */
@Path("/api/v1/open-data")
class OpenDataResource {
    private static final String SCHEMA = "application/schema+json";
    private static final String CSV = "text/csv;charset=UTF-8;header=present";

    private final OpenData data;
    private final Answers answers;

    OpenDataResource(OpenData data, Answers answers) {
        this.data = data;
        this.answers = answers;
    }

    @GET
    @Path("datapackage.json")
    @Operation(summary = "What there is", description = "Data Package with Table Schemas.")
    public Response dataPackage(@Context HttpHeaders headers) {
        return answers.figures(data.dataPackage(), headers);
    }

    @GET
    @Path("{name:[a-z]+}.schema.json")
    @Operation(summary = "JSON Schema of a dataset")
    public Response schema(@PathParam("name") String name, @Context HttpHeaders headers) {
        return answers.list(answers.bytes(data.jsonSchema(dataset(name))), SCHEMA)
                .answer(headers);
    }

    @GET
    @Path("{name:[a-z]+}.json")
    @Operation(
            summary = "petitions, decisions or deadlines",
            description = "The header Link leads on to the next rows.")
    public Response json(
            @PathParam("name") String name,
            @QueryParam("after") @Size(max = 36) String after,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(5_000) int limit,
            @Context HttpHeaders headers) {
        List<Map<String, Object>> rows = data.rows(dataset(name), after, limit);
        return leadingOn(answers.list(answers.bytes(rows), MediaType.APPLICATION_JSON), name, ".json", rows, limit)
                .answer(headers);
    }

    @GET
    @Path("{name:[a-z]+}.csv")
    @Operation(
            summary = "petitions, decisions or deadlines",
            description = "The header Link leads on to the next rows.")
    public Response csv(
            @PathParam("name") String name,
            @QueryParam("after") @Size(max = 36) String after,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(5_000) int limit,
            @Context HttpHeaders headers) {
        List<Map<String, Object>> rows = data.rows(dataset(name), after, limit);
        return leadingOn(answers.list(data.csv(dataset(name), rows), CSV), name, ".csv", rows, limit)
                .answer(headers);
    }

    private static Kept leadingOn(Kept answer, String name, String ending, List<Map<String, Object>> rows, int limit) {
        if (rows.size() < limit) {
            return answer;
        }
        Object last = rows.get(limit - 1).get(dataset(name).columns().get(0).name());
        return answer.next("/api/v1/open-data/" + name + ending + "?after=" + last + "&limit=" + limit);
    }

    private static Dataset dataset(String name) {
        return Dataset.find(name).orElseThrow(Problem::notFound);
    }
}
