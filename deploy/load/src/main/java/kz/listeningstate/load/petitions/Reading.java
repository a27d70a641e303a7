package kz.listeningstate.load.petitions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import kz.listeningstate.load.reading.Bodies;
import kz.listeningstate.load.reading.Corpus;

/** What people ask for: HTML pages and the API by turns. */
final class Reading {
    private static final List<String> LISTS = List.of(
            "/kk/petitions",
            "/ru/petitions?phase=OPEN",
            "/kk/petitions?phase=DECIDED&page=%d",
            "/api/v1/petitions?page=%d",
            "/api/v1/petitions?sort=NEAREST",
            "/api/v1/petitions?sort=MOST_SIGNED&page=%d",
            "/api/v1/petitions?sort=ENDING_SOON",
            "/api/v1/petitions?phase=CONSIDERATION",
            "/api/v1/petitions?phase=CLOSED_SHORT&level=REGION&page=%d",
            "/api/v1/petitions?region=710000000",
            "/api/v1/petitions?topic=water&phase=OPEN");
    private static final int DEEPEST_PAGE = 200;

    private final Corpus corpus;
    private final Bodies bodies;
    private final int petitions;

    Reading(Corpus corpus, Bodies bodies, int petitions) {
        this.corpus = corpus;
        this.bodies = bodies;
        this.petitions = petitions;
    }

    String list(Random random) {
        int which = random.nextInt(LISTS.size() + 1);
        return which == LISTS.size()
                ? "/api/v1/petitions?body=" + bodies.any(random).code()
                : String.format(LISTS.get(which), random.nextInt(DEEPEST_PAGE));
    }

    /** One telling word or two, as often as people write them; sometimes with a filter or another order. */
    String search(Random random) {
        String words = corpus.telling(random) + (random.nextBoolean() ? " " + corpus.telling(random) : "");
        String query = "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return switch (random.nextInt(4)) {
            case 0 -> "/kk/petitions" + query;
            case 1 -> "/api/v1/petitions" + query + "&phase=OPEN";
            case 2 -> "/api/v1/petitions" + query + "&sort=MOST_SIGNED";
            default -> "/api/v1/petitions" + query;
        };
    }

    String page(Random random) {
        int number = 1 + random.nextInt(petitions);
        return random.nextInt(3) == 0 ? "/api/v1/petitions/by-number/" + number : "/kk/petitions/" + number;
    }

    /** The widest ones are remembered for a minute: those with words are not. */
    String facets(Random random) {
        return "/api/v1/petitions/facets?q=" + URLEncoder.encode(corpus.telling(random), StandardCharsets.UTF_8);
    }
}
