package kz.listeningstate.petition.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A territory with its people.
 *
 * @param population what holds today; null: no number is known
 * @param history all that was ever written, the newest day and correction first, as many as the ETag says; null in lists
 * @param names all that were ever written, the newest first; null in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TerritoryView(
        @JsonUnwrapped TerritoryEntry territory,
        PopulationEntry population,
        List<PopulationEntry> history,
        List<TerritoryName.View> names) {}
