package kz.listeningstate.petition.catalogue;

import java.util.List;
import kz.listeningstate.petition.petition.PetitionSummary;

/**
 * One page of what was found.
 *
 * @param page number of this page, from 0
 * @param size asked number of items
 * @param total number of items on all pages, counted up to a limit
 * @param more there are more than {@code total}: the limit was reached
 */
public record Found(List<PetitionSummary> items, int page, int size, long total, boolean more) {}
