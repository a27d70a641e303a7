package kz.listeningstate.notification.message;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.notification.message.Content.Row;

/** The small table of a message, in one language. */
final class Rows {
    private final Language language;
    private final List<Row> list = new ArrayList<>();

    Rows(Language language) {
        this.language = language;
    }

    List<Row> list() {
        return list;
    }

    void add(String label, String value) {
        list.add(new Row(label, value));
    }

    void day(String label, LocalDate day) {
        if (day != null) {
            add(label, Dates.day(day, language));
        }
    }

    /** The code of the detail, where this service has words for it. */
    void detail(String label, Facts facts) {
        Codes.detail(facts.detail().code(), language).ifPresent(words -> add(label, words));
    }

    void percent(String label, int percent) {
        add(label, NumberFormat.getPercentInstance(language.locale()).format(percent / 100.0));
    }

    void number(String label, Number number) {
        if (number != null) {
            add(label, NumberFormat.getIntegerInstance(language.locale()).format(number));
        }
    }
}
