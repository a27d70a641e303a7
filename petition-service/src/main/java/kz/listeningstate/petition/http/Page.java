package kz.listeningstate.petition.http;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param page number of this page, from 0
 * @param size asked number of items, 1 to 100
 * @param total number of items on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** A page of a list that is at hand as a whole. */
    public static <T> Page<T> of(List<T> all, int page, int size) {
        long from = Math.min((long) page * size, all.size());
        return new Page<>(all.subList((int) from, (int) Math.min(from + size, all.size())), page, size, all.size());
    }
}
