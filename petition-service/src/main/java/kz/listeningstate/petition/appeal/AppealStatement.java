package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import kz.listeningstate.petition.attachment.FileView;
import org.erdtman.jcs.JsonCanonicalizer;

/** What an appellant signs ({@code contracts/appeal/statement.md}). */
final class AppealStatement {
    private static final int VERSION = 1;

    private AppealStatement() {}

    /**
     * The bytes of RFC 8785 JSON.
     *
     * @param date on which it is filed
     */
    static byte[] of(AppealDraft draft, Particulars particulars, List<FileView> attachments, LocalDate date) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("v", VERSION);
        json.put("kind", "appeal");
        json.put("type", draft.type().name());
        json.put("body", draft.bodyCode());
        json.put("date", date.toString());
        json.put("language", draft.language());
        json.put("answerLanguage", draft.languageOfAnswer());
        json.put("subject", draft.subject().strip());
        byte[] substance = draft.substance().strip().getBytes(StandardCharsets.UTF_8);
        json.putObject("substance").put("sha256", sha256(substance)).put("size", substance.length);
        json.put("urgent", draft.urgent());
        put(json, "address", draft.address());
        put(json, "complainedOf", particulars.complainedOf());
        put(json, "complainedAgainst", particulars.complainedAgainst());
        attachments.forEach(file -> json.withArray("attachments")
                .addObject()
                .put("name", file.name())
                .put("sha256", file.sha256()));
        try {
            return new JsonCanonicalizer(json.toString()).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("A statement that is no JSON", e);
        }
    }

    private static void put(ObjectNode json, String name, String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
