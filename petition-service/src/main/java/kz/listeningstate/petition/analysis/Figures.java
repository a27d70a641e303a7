package kz.listeningstate.petition.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import kz.listeningstate.petition.http.Page;

/** What {@link FigureCounts} has counted, for readers. */
@ApplicationScoped
@Transactional
class Figures {
    static final String CSV = "text/csv;charset=UTF-8;header=present";
    static final String MEANING =
            "Of what arrived at bodies in a month, as it stands now. A cell of fewer than 10 people is hidden, and so are as"
                    + " many others as it takes for nobody to reckon it from a sum.";

    /** About the bodies that there are, in a month. */
    private static final int MOST_ROWS = 50_000;

    private final FigureRows rows;
    private final RedirectionRows redirections;
    private final CsvMapper csv = new CsvMapper();

    Figures(FigureRows rows, RedirectionRows redirections) {
        this.rows = rows;
        this.redirections = redirections;
    }

    /**
     * Which cells are asked for.
     *
     * @param from first month
     * @param to last month
     * @param code of one body, region, topic or type alone; null: all
     */
    record Question(Cut cut, YearMonth from, YearMonth to, String code) {}

    /** The newest month first, and in it where most arrived. */
    Page<Figure.View> list(Question question, int page, int size) {
        PanacheQuery<Figure> query = rows.of(question);
        long total = query.count();
        return new Page<>(query.page(page, size).stream().map(Figure::view).toList(), page, size, total);
    }

    /** RFC 4180 with a line of names. */
    byte[] csv(Question question) {
        List<Figure.View> cells =
                rows.of(question).page(0, MOST_ROWS).stream().map(Figure::view).toList();
        CsvSchema schema = csv.schemaFor(Figure.View.class).withHeader().withLineSeparator("\r\n");
        try {
            return csv.writer(schema).writeValueAsString(cells).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What we say is CSV", e);
        }
    }

    /** From which body to which, in a month; the most first. Those of fewer than 10 people are not told. */
    Page<Redirection.View> redirections(YearMonth month, int page, int size) {
        PanacheQuery<Redirection> query = redirections.of(month);
        long total = query.count();
        return new Page<>(query.page(page, size).stream().map(Redirection::view).toList(), page, size, total);
    }
}
