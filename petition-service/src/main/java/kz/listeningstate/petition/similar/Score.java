package kz.listeningstate.petition.similar;

import java.util.List;
import java.util.stream.Stream;

/**
 * How alike two texts are, from 0 to 1, and why: the sum of the parts' points.
 */
public record Score(double value, List<Part> parts) {
    private static final double TITLE = 0.5;
    private static final double SUBJECT = 0.2;
    private static final double WORDS = 0.3;
    /** Of an appeal: its subject is a line, often the same one for different matters. */
    private static final double APPEAL_SUBJECT = 0.4;

    private static final double ROUND = 100;

    /**
     * One reason.
     *
     * @param name {@code title} and {@code subject}: share of common letter triples; {@code words}: how many of the asked
     *     words the other one has
     * @param likeness from 0 to 1
     * @param weight that it has, the weights of all parts are 1 together
     */
    public record Part(String name, double likeness, double weight) {

        double points() {
            return likeness * weight;
        }
    }

    /**
     * @param subject null when none is typed yet: then the other parts weigh more
     */
    static Score of(double title, Double subject, double words) {
        double total = subject == null ? TITLE + WORDS : TITLE + SUBJECT + WORDS;
        List<Part> parts = Stream.of(
                        new Part("title", rounded(title), rounded(TITLE / total)),
                        subject == null ? null : new Part("subject", rounded(subject), SUBJECT),
                        new Part("words", rounded(words), rounded(WORDS / total)))
                .filter(part -> part != null)
                .toList();
        return of(parts);
    }

    /**
     * Of two texts with a subject each: appeals, or an appeal and a public answer.
     *
     * @param subject share of common letter triples
     * @param words how many words of the shorter one the longer one has
     */
    public static Score ofSubjectAndWords(double subject, double words) {
        return of(List.of(
                new Part("subject", rounded(subject), APPEAL_SUBJECT),
                new Part("words", rounded(words), rounded(1 - APPEAL_SUBJECT))));
    }

    private static Score of(List<Part> parts) {
        double value = parts.stream().mapToDouble(Part::points).sum();
        return new Score(rounded(Math.min(1, value)), parts);
    }

    /** Of a part that is there. */
    double likeness(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part " + name))
                .likeness();
    }

    private static double rounded(double number) {
        return Math.round(number * ROUND) / ROUND;
    }
}
