package kz.listeningstate.petition.petition;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param page number of this page, from 0
 * @param size asked number of items, 1 to 100
 * @param total number of items on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {}
