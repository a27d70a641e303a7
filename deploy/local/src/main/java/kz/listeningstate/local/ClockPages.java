package kz.listeningstate.local;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The demonstration's time, to be seen and moved ahead: {@code GET /clock}, {@code POST /clock} with {@code P30D}. */
final class ClockPages {
    private static final List<String> STEPS = List.of("P1D", "P7D", "P31D", "P184D");

    private final Vertx vertx;
    private final DemoClock clock;

    ClockPages(Vertx vertx, DemoClock clock) {
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * What time it is.
     *
     * @param now instant in UTC
     * @param ahead of real time, ISO 8601 duration
     */
    record Told(String now, String ahead) {}

    void show(HttpServerRequest request) {
        LocalHttp.json(
                request.response(),
                new Told(clock.instant().toString(), clock.ahead().toString()));
    }

    void advance(HttpServerRequest request, String by) {
        // It waits until the services have seen it: not on the event loop.
        vertx.executeBlocking(() -> {
                    clock.advance(Duration.parse(by.strip()));
                    return null;
                })
                .onSuccess(moved -> show(request))
                .onFailure(failure -> {
                    boolean wrong = failure instanceof IllegalArgumentException || failure instanceof DateTimeException;
                    LocalHttp.text(
                            request.response(),
                            wrong ? 400 : 500,
                            wrong ? "A duration ahead such as P30D or PT4H, ten years in all at most\n" : "Failed\n");
                });
    }

    String content(Language language) {
        StringBuilder markup = new StringBuilder("<fieldset><legend>" + text(language, "keys.clock")
                + "</legend><p><time>%s</time></p><p>".formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        for (String step : STEPS) {
            markup.append("<button type=\"button\" data-clock=\"%s\">%s</button> "
                    .formatted(step, text(language, "keys.clock." + step.toLowerCase(Locale.ROOT))));
        }
        return markup.append("</p></fieldset>").toString();
    }

    private static String text(Language language, String key) {
        return Html.escape(language.text(key));
    }
}
