package kz.listeningstate.signature.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.ResourceBundle;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.problem.Languages;
import kz.listeningstate.signature.rendering.Pages.Style;

/** Prints a statement and the petition it is about; every word of both, and nothing from anywhere else. */
final class StatementPdf {
    private final ResourceBundle words;
    private final String language;

    StatementPdf(String language) {
        this.language = language;
        this.words = Languages.words("rendering", language);
    }

    /**
     * The PDF.
     *
     * @param statement RFC 8785
     * @param text canonical text of the petition, RFC 8785
     * @param showName the choice that the statement states
     * @param reference stands at the foot of each page
     * @throws IOException when the text is no canonical text this version can read
     */
    byte[] print(byte[] statement, byte[] text, boolean showName, String reference) throws IOException {
        CanonicalText petition = CanonicalText.parse(text);
        try (Pages pages = new Pages(language, petition.title())) {
            pages.add(Style.SMALL, word("kind"));
            pages.add(Style.TITLE, petition.title());
            pages.add(Style.TEXT, word("addressee") + ": " + petition.addressee());
            pages.add(Style.TEXT, word("subject") + ": " + petition.subject());
            section(pages, "content", petition.content());
            section(pages, "arguments", petition.arguments());
            section(pages, "proposals", petition.proposals());
            if (!petition.attachments().isEmpty()) {
                pages.add(Style.HEADING, word("attachments"));
                petition.attachments().forEach(one -> pages.add(Style.SMALL, one.name() + "\n" + one.sha256()));
            }
            section(pages, "declaration", word("sign") + " " + word(showName ? "name-shown" : "name-hidden"));
            pages.add(Style.TEXT, word("consent"));
            pages.add(Style.HEADING, word("statement"));
            pages.add(Style.SMALL, word("statement-note"));
            pages.add(Style.SMALL, new String(statement, StandardCharsets.UTF_8));
            pages.add(Style.SMALL, word("text-hash") + ": " + HexFormat.of().formatHex(Sha256.of(text)));
            pages.attach("petition.json", "application/json", text);
            pages.attach("statement.json", "application/json", statement);
            return pages.save(reference);
        }
    }

    private void section(Pages pages, String heading, String text) {
        pages.add(Style.HEADING, word(heading));
        pages.add(Style.TEXT, text);
    }

    private String word(String key) {
        return words.getString(key);
    }
}
