package kz.listeningstate.petition.routing;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Linear support vectors, one class against the rest: a text's score for a class is a sum over its features. The same examples in
 * the same order always make the same weights: the solver shuffles by a seed of its own.
 */
final class Classes<C> {
    private static final double PENALTY = 0.3;
    private static final double TOLERANCE = 0.05;

    private final Model model;
    private final Map<C, Integer> columns = new HashMap<>();

    /** @param features of the examples, numbered from 1 */
    Classes(Feature[][] examples, List<C> classes, int features) {
        Map<C, Integer> numbers = new LinkedHashMap<>();
        Problem problem = new Problem();
        problem.l = examples.length;
        problem.n = features;
        problem.x = examples;
        problem.y = classes.stream()
                .mapToDouble(one -> numbers.computeIfAbsent(one, next -> numbers.size()))
                .toArray();
        model = Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, PENALTY, TOLERANCE));
        int[] labels = model.getLabels();
        List<C> byNumber = List.copyOf(numbers.keySet());
        for (int column = 0; column < labels.length; column++) {
            columns.put(byNumber.get(labels[column]), column);
        }
    }

    double[] scores(Feature[] text) {
        double[] scores = new double[columns.size()];
        Linear.predictValues(model, text, scores);
        return scores;
    }

    /** Place of a class in the scores. */
    int column(C one) {
        return columns.get(one);
    }

    /** What a feature adds to a class. */
    double weight(int feature, C one) {
        return model.getDecfunCoef(feature, column(one));
    }
}
