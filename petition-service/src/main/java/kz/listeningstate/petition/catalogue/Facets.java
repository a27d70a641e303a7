package kz.listeningstate.petition.catalogue;

import java.util.List;

/**
 * How many petitions a further choice would leave. Each list is counted under all conditions of the search but its own, so
 * that a reader sees the other choices too.
 *
 * @param body the fifty bodies with the most petitions
 */
public record Facets(
        List<Choice> phase, List<Choice> level, List<Choice> region, List<Choice> body, List<Choice> topic) {

    /**
     * @param value what the parameter of the search takes
     */
    public record Choice(String value, long count) {}
}
