package kz.listeningstate.petition.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A unit of the country as administrators write it.
 *
 * @param code KATO code where it has one
 * @param kato classifier of administrative-territorial units, 9 digits; null for demo territories
 * @param parent code of the unit it lies in; null for regions and cities of republican significance
 * @param namedFrom first day of the name; null: as far as is known, it always was the name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TerritoryEntry(
        String code, String kato, String parent, StateBody.Names name, LocalDate namedFrom, boolean demo) {

    boolean isNamedAs(TerritoryEntry other) {
        return name.equals(other.name) && Objects.equals(namedFrom, other.namedFrom);
    }
}
