package kz.listeningstate.notification.message;

import java.util.List;

/**
 * A message in one language, before it takes the shape of a mail or of an entry of the inbox. Everything but the title
 * is our own wording; the title is a citizen's words, on one line and never markup.
 *
 * @param headline what happened, in one line
 * @param title the petition's, null where it may not be shown
 * @param titleLanguage of the petition, null without a title
 * @param happened what happened, in sentences
 * @param rows dates and numbers
 * @param next what comes next
 * @param button label of the link
 * @param link where to read on, null while the reader has no page of it
 * @param why why the reader gets this
 */
public record Content(
        Language language,
        String headline,
        String title,
        String titleLanguage,
        String happened,
        List<Row> rows,
        String next,
        String button,
        String link,
        String why) {

    /** One line of the small table. */
    public record Row(String label, String value) {}
}
