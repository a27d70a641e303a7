package kz.listeningstate.petition.analysis;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import kz.listeningstate.petition.petition.PlainText;

/** Which figures are asked for, and which page of them. */
class FigureQuery {
    /** Of {@code from} and {@code to}: {@code 2026-09}. */
    static final String MONTH = "2[0-9]{3}-(0[1-9]|1[0-2])";

    @QueryParam("by")
    @DefaultValue("ALL")
    Cut by;

    /** First month. */
    @QueryParam("from")
    @DefaultValue("2000-01")
    @Pattern(regexp = MONTH)
    String from;

    /** Last month. */
    @QueryParam("to")
    @DefaultValue("2999-12")
    @Pattern(regexp = MONTH)
    String to;

    /** Of one body, region, topic or type alone. */
    @QueryParam("code")
    @PlainText
    @Size(max = 64)
    String code;

    @QueryParam("page")
    @DefaultValue("0")
    @Min(0)
    @Max(10_000)
    int page;

    @QueryParam("size")
    @DefaultValue("100")
    @Min(1)
    @Max(1_000)
    int size;

    Figures.Question question() {
        return new Figures.Question(by, YearMonth.parse(from), YearMonth.parse(to), code);
    }
}
