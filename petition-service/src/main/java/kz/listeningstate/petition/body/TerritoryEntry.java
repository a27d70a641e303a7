package kz.listeningstate.petition.body;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A unit of the country as administrators write it.
 *
 * @param code KATO code where it has one
 * @param kato classifier of administrative-territorial units, 9 digits; null for demo territories
 * @param parent code of the unit it lies in; null for regions and cities of republican significance
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TerritoryEntry(String code, String kato, String parent, StateBody.Names name, boolean demo) {}
