package kz.listeningstate.petition.routing;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whose desk a text belongs on. What it is about, who decides on it, and both together are learnt each for itself, since a
 * matter that nobody has written about yet shares its topic with some and its kind of body with others; a desk's score is their
 * sum. It is a sum over words, so that each can be told what it added.
 */
final class DeskModel {
    /** A tenth of a point more makes a desk e times as likely as another: that found the right one most often. */
    private static final double SHARPNESS = 10;

    /** Features of a single text tell nothing of others. */
    private static final int FEWEST_TEXTS = 2;

    private static final int MOST_WORDS = 5;

    static {
        Linear.disableDebugOutput();
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] rarities;
    private final List<Place> desks;
    private final Classes<String> topics;
    private final Classes<Desk> holders;
    private final Classes<Desk> both;

    /** A desk, and where the three that judge it have its score. */
    private record Place(Desk desk, int topic, int holder, int both) {}

    private DeskModel(List<Example> examples) {
        List<Text> texts =
                examples.stream().map(example -> Text.of(example.text())).toList();
        // Sorted, so that the same texts always make the same model.
        Map<String, Integer> spread = new TreeMap<>();
        texts.forEach(text -> text.features().keySet().forEach(feature -> spread.merge(feature, 1, Integer::sum)));
        spread.values().removeIf(times -> times < FEWEST_TEXTS);
        rarities = new double[spread.size() + 1];
        spread.forEach((feature, times) -> {
            numbers.put(feature, numbers.size() + 1);
            rarities[numbers.size()] = Math.log((1.0 + texts.size()) / times);
        });
        Feature[][] vectors = texts.stream().map(this::vector).toArray(Feature[][]::new);
        List<Desk> right = examples.stream().map(Example::desk).toList();
        int features = numbers.size();
        topics = new Classes<>(vectors, right.stream().map(Desk::topic).toList(), features);
        holders = new Classes<>(vectors, right.stream().map(Desk::holder).toList(), features);
        both = new Classes<>(vectors, right, features);
        desks = right.stream()
                .distinct()
                .map(desk ->
                        new Place(desk, topics.column(desk.topic()), holders.column(desk.holder()), both.column(desk)))
                .toList();
    }

    static DeskModel train(List<Example> examples) {
        return new DeskModel(examples);
    }

    /** How likely each desk is; all are 1 together. Empty when the text has no word that is known. */
    Map<Desk, Double> likelihoods(Text text) {
        Feature[] vector = vector(text);
        if (vector.length == 0) {
            return Map.of();
        }
        double[] byTopic = topics.scores(vector);
        double[] byHolder = holders.scores(vector);
        double[] byBoth = both.scores(vector);
        Map<Desk, Double> likelihoods = new LinkedHashMap<>();
        for (Place place : desks) {
            double score = byTopic[place.topic()] + byHolder[place.holder()] + byBoth[place.both()];
            likelihoods.put(place.desk(), Math.exp(SHARPNESS * score));
        }
        double sum = likelihoods.values().stream().mapToDouble(x -> x).sum();
        likelihoods.replaceAll((desk, likelihood) -> likelihood / sum);
        return likelihoods;
    }

    /** Words of the text, as written, that spoke most for a desk; the strongest first. */
    List<String> words(Text text, Desk desk) {
        Map<String, Double> points = new HashMap<>();
        text.words().forEach(word -> points.put(word.written(), points(word, desk)));
        return points.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private double points(Text.Word word, Desk desk) {
        return word.features().stream()
                .map(numbers::get)
                .filter(number -> number != null)
                .mapToDouble(number -> rarities[number]
                        * (topics.weight(number, desk.topic())
                                + holders.weight(number, desk.holder())
                                + both.weight(number, desk)))
                .sum();
    }

    private Feature[] vector(Text text) {
        Map<Integer, Double> values = new TreeMap<>();
        text.features().forEach((feature, times) -> {
            Integer number = numbers.get(feature);
            if (number != null) {
                values.put(number, (1 + Math.log(times)) * rarities[number]);
            }
        });
        double length =
                Math.sqrt(values.values().stream().mapToDouble(x -> x * x).sum());
        return values.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey(), entry.getValue() / length))
                .toArray(Feature[]::new);
    }
}
