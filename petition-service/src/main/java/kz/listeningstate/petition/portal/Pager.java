package kz.listeningstate.petition.portal;

import kz.listeningstate.petition.catalogue.Found;
import kz.listeningstate.petition.http.Page;

/**
 * Steps between the pages of a list.
 *
 * @param number of this page, from 1
 * @param query beginning of the other pages' query strings, for instance {@code ?phase=OPEN&}
 */
record Pager(int number, int pages, String query) {
    static Pager of(Page<?> list, String query) {
        return of(list.page(), list.size(), list.total(), query);
    }

    static Pager of(Found list, String query) {
        return of(list.page(), list.size(), list.total(), query);
    }

    private static Pager of(int page, int size, long total, String query) {
        int perPage = Math.max(1, size);
        return new Pager(page + 1, (int) Math.max(1, (total + perPage - 1) / perPage), query);
    }

    public boolean needed() {
        return pages > 1;
    }

    /** Address of the page before, null on the first. */
    public String previous() {
        return number > 1 ? query + "page=" + (number - 2) : null;
    }

    /** Address of the page after, null on the last. */
    public String next() {
        return number < pages ? query + "page=" + number : null;
    }
}
