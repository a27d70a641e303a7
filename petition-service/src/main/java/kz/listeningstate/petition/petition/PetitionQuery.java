package kz.listeningstate.petition.petition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/**
 * What to list of the public petitions.
 *
 * @param phase one public phase, or null for all
 * @param body code of the addressee, or null for all
 * @param q words of title or subject, or null
 */
public record PetitionQuery(
        @QueryParam("phase") Phase phase,
        @QueryParam("body") @PlainText @Size(max = 64) String body,
        @QueryParam("q") @PlainText @Size(max = 200) String q,

        @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000)
        int page,

        @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100)
        int size) {}
