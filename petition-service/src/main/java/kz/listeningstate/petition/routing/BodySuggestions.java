package kz.listeningstate.petition.routing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.listeningstate.petition.body.Places;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.body.StateBody;
import kz.listeningstate.petition.law.Level;
import org.jboss.logging.Logger;

/**
 * Which body an appeal is for: what it is about is learnt from texts, where it is from the register, and both are held against
 * what bodies have answered. What was learnt stays in memory.
 */
@ApplicationScoped
public class BodySuggestions {
    private static final Logger LOG = Logger.getLogger(BodySuggestions.class);
    private static final int MOST = 5;
    private static final double ROUND = 1_000;
    private static final int MOST_ANSWERED = 5_000;
    /** Makes the model less sure of itself, so that a score of 0.6 is right in six of ten cases, as cross-validation counted. */
    private static final double CAUTION = 0.35;
    /** After so many answers on a topic, a body that gave none of them is thought half as likely. */
    private static final double EXPERIENCED = 200;

    private final StateBodies bodies;
    private final Places places;
    private final Experience experience;
    private volatile Learnt learnt;

    /** @param answered how many appeals on a topic each body has answered */
    private record Learnt(DeskModel model, Map<String, Map<String, Integer>> answered) {
        int answered(Candidate candidate) {
            return answered.getOrDefault(candidate.desk().topic(), Map.of())
                    .getOrDefault(candidate.body().code(), 0);
        }
    }

    /** @param desk its likeliest one */
    private record Candidate(StateBody body, Desk desk, double likelihood) {
        static Candidate of(StateBody body, Map<Desk, Double> likelihoods) {
            Desk likeliest = likelihoods.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            return new Candidate(
                    body,
                    likeliest,
                    likelihoods.values().stream().mapToDouble(x -> x).sum());
        }
    }

    BodySuggestions(StateBodies bodies, Places places, Experience experience) {
        this.bodies = bodies;
        this.places = places;
        this.experience = experience;
    }

    /** Learns anew; the first time from the shipped texts alone, so that an answer is there at once. */
    @Scheduled(
            identity = "routing",
            every = "{routing.learn-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void learn() {
        Learnt known = learnt();
        List<Experience.Answered> answered =
                QuarkusTransaction.requiringNew().call(() -> experience.answered(MOST_ANSWERED));
        List<Example> examples = SeedTexts.read();
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (Experience.Answered one : answered) {
            StateBody body = bodies.get(one.bodyCode());
            topic(known.model(), one, body).ifPresent(topic -> {
                examples.add(new Example(one.text(), desk(topic, body)));
                counts.computeIfAbsent(topic, t -> new HashMap<>()).merge(body.code(), 1, Integer::sum);
            });
        }
        learnt = answered.isEmpty() ? known : new Learnt(DeskModel.train(examples), counts);
        LOG.infof("Learnt from %d answered appeals whom appeals are for", answered.size());
    }

    /**
     * Up to five bodies, the likeliest first; none when the text says nothing that is known.
     *
     * @param text as the citizen writes it, in Kazakh or Russian
     * @param topic that the citizen chose; null: none
     * @param territory where the citizen lives or the matter is; null: only the text says
     */
    public List<BodySuggestion> suggest(String text, String topic, String territory) {
        Learnt with = learnt();
        Optional<Places.Named> named = places.named(text, territory);
        String place = named.map(Places.Named::territory).orElse(territory);
        Map<Desk, Optional<StateBody>> holders = new HashMap<>();
        Map<StateBody, Map<Desk, Double>> desks = new LinkedHashMap<>();
        Text read = Text.of(text);
        with.model().likelihoods(read).forEach((desk, likelihood) -> {
            if (topic == null || topic.equals(desk.topic())) {
                holders.computeIfAbsent(desk.holder(), holder -> body(holder, place))
                        .ifPresent(body -> desks.computeIfAbsent(body, one -> new LinkedHashMap<>())
                                .put(desk, likelihood));
            }
        });
        List<Candidate> candidates = desks.entrySet().stream()
                .map(entry -> Candidate.of(entry.getKey(), entry.getValue()))
                .toList();
        Map<String, Integer> answeredHere = candidates.stream()
                .collect(Collectors.groupingBy(
                        candidate -> candidate.desk().topic(), Collectors.summingInt(with::answered)));
        Map<Candidate, Double> weights = new LinkedHashMap<>();
        candidates.forEach(candidate -> {
            int all = answeredHere.get(candidate.desk().topic());
            double experience = (with.answered(candidate) + EXPERIENCED) / (all + EXPERIENCED);
            weights.put(candidate, Math.pow(candidate.likelihood(), CAUTION) * experience);
        });
        double sum = weights.values().stream().mapToDouble(x -> x).sum();
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Candidate, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().body().code()))
                .limit(MOST)
                .map(entry -> suggestion(entry.getKey(), entry.getValue() / sum, with, read, named))
                .toList();
    }

    /** What the text is about, if one topic is likelier than all others together. */
    public Optional<String> topic(String text) {
        Map<String, Double> weights = topics(learnt().model(), text);
        weights.replaceAll((topic, likelihood) -> Math.pow(likelihood, CAUTION));
        double sum = weights.values().stream().mapToDouble(x -> x).sum();
        return likeliest(weights).filter(topic -> weights.get(topic) > sum / 2);
    }

    private static BodySuggestion suggestion(
            Candidate candidate, double score, Learnt with, Text text, Optional<Places.Named> named) {
        Desk desk = candidate.desk();
        return new BodySuggestion(
                candidate.body().code(),
                candidate.body().name(),
                Math.round(score * ROUND) / ROUND,
                desk.topic(),
                with.model().words(text, desk),
                desk.body() == null ? named.map(Places.Named::name).orElse(null) : null,
                with.answered(candidate));
    }

    private Optional<StateBody> body(Desk desk, String place) {
        if (desk.body() != null) {
            return bodies.addressable(desk.body());
        }
        return place == null ? Optional.empty() : places.body(place, desk.level(), desk.branch());
    }

    private static Desk desk(String topic, StateBody body) {
        return body.level() == Level.REPUBLIC
                ? Desk.central(topic, body.code())
                : Desk.local(topic, body.level(), body.branch());
    }

    /** What an answered appeal was about: what its body alone decides, or what the text seems to be about. */
    private static Optional<String> topic(DeskModel model, Experience.Answered answered, StateBody body) {
        if (body.competences().size() == 1) {
            return Optional.of(body.competences().get(0));
        }
        Map<String, Double> topics = topics(model, answered.text());
        if (!body.competences().isEmpty()) {
            topics.keySet().retainAll(body.competences());
        }
        return likeliest(topics);
    }

    private static Map<String, Double> topics(DeskModel model, String text) {
        return model.likelihoods(Text.of(text)).entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().topic(), HashMap::new, Collectors.summingDouble(Map.Entry::getValue)));
    }

    private static Optional<String> likeliest(Map<String, Double> topics) {
        return topics.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private Learnt learnt() {
        Learnt known = learnt;
        if (known == null) {
            synchronized (this) {
                known = learnt;
                if (known == null) {
                    known = new Learnt(DeskModel.train(SeedTexts.read()), Map.of());
                    learnt = known;
                }
            }
        }
        return known;
    }
}
