package kz.listeningstate.petition.signing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What became of a sheet's rows.
 *
 * @param valid counted now
 * @param invalid no readable number of a person
 * @param alreadyCounted of a person who has signed before
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PaperTotals(int valid, int invalid, int alreadyCounted) {}
