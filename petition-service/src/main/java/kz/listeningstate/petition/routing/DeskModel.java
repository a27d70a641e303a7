package kz.listeningstate.petition.routing;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Linear support vectors over words and their beginnings, one against the rest for each desk. Trained in a second from some
 * thousand texts, always to the same weights; a text's score is a sum over its words, so that each can be told what it added.
 */
final class DeskModel {
    private static final double PENALTY = 1;
    private static final double TOLERANCE = 0.05;
    /** How much one desk's score must be above another's to be thought e times as likely. */
    private static final double SHARPNESS = 8;

    private static final int MOST_WORDS = 5;

    private final Map<String, Integer> places;
    private final double[] weights;
    private final List<Desk> desks;
    private final Model model;
    private final Map<Desk, Integer> columns = new HashMap<>();

    private DeskModel(Map<String, Integer> places, double[] weights, List<Desk> desks, Model model) {
        this.places = places;
        this.weights = weights;
        this.desks = desks;
        this.model = model;
        int[] labels = model.getLabels();
        for (int column = 0; column < labels.length; column++) {
            columns.put(desks.get(labels[column]), column);
        }
    }

    static DeskModel train(List<Example> examples) {
        List<Map<String, Integer>> texts =
                examples.stream().map(example -> Words.count(example.text())).toList();
        // Sorted, so that the same texts always make the same model.
        Map<String, Integer> holders = new TreeMap<>();
        texts.forEach(text -> text.keySet().forEach(feature -> holders.merge(feature, 1, Integer::sum)));
        holders.values().removeIf(number -> number < 2);
        Map<String, Integer> places = new HashMap<>();
        double[] weights = new double[holders.size()];
        holders.forEach((feature, number) -> {
            weights[places.size()] = Math.log((1.0 + texts.size()) / number);
            places.put(feature, places.size());
        });
        Map<Desk, Integer> numbers = new LinkedHashMap<>();
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = weights.length;
        problem.x = texts.stream().map(text -> vector(text, places, weights)).toArray(Feature[][]::new);
        problem.y = examples.stream()
                .mapToDouble(example -> numbers.computeIfAbsent(example.desk(), desk -> numbers.size()))
                .toArray();
        Linear.disableDebugOutput();
        Model model =
                Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, PENALTY, TOLERANCE));
        return new DeskModel(places, weights, List.copyOf(numbers.keySet()), model);
    }

    /** How likely each desk is; all are 1 together. Empty when the text has no word that is known. */
    Map<Desk, Double> likelihoods(String text) {
        Feature[] vector = vector(Words.count(text), places, weights);
        if (vector.length == 0) {
            return Map.of();
        }
        double[] scores = new double[desks.size()];
        Linear.predictValues(model, vector, scores);
        Map<Desk, Double> likelihoods = new HashMap<>();
        columns.forEach((desk, column) -> likelihoods.put(desk, Math.exp(SHARPNESS * scores[column])));
        double sum = likelihoods.values().stream().sorted().mapToDouble(x -> x).sum();
        likelihoods.replaceAll((desk, likelihood) -> likelihood / sum);
        return likelihoods;
    }

    /** Words of the text, as written, that spoke most for a desk; the strongest first. */
    List<String> words(String text, Desk desk) {
        int column = columns.get(desk);
        Map<String, Double> points = new HashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        for (String word : Words.of(text)) {
            written.putIfAbsent(Words.fold(word), word);
        }
        written.forEach((folded, word) -> points.put(
                word,
                Words.features(word).stream()
                        .filter(places::containsKey)
                        .mapToDouble(feature -> weights[places.get(feature)] * weight(places.get(feature), column))
                        .sum()));
        return points.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    /** Liblinear keeps one vector for two classes. */
    private double weight(int place, int column) {
        return model.getDecfunCoef(place + 1, column);
    }

    private static Feature[] vector(Map<String, Integer> text, Map<String, Integer> places, double[] weights) {
        Map<Integer, Double> values = new TreeMap<>();
        text.forEach((feature, times) -> {
            Integer place = places.get(feature);
            if (place != null) {
                values.put(place, (1 + Math.log(times)) * weights[place]);
            }
        });
        double length = Math.sqrt(values.values().stream().mapToDouble(x -> x * x).sum());
        return values.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey() + 1, entry.getValue() / length))
                .toArray(Feature[]::new);
    }
}
