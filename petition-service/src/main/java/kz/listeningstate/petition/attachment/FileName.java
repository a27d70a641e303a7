package kz.listeningstate.petition.attachment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.listeningstate.petition.petition.PlainText;
import kz.listeningstate.petition.problem.Problem;

/**
 * Name of a file as readers see it: the last part of a path, without characters that would turn its letters round. It travels
 * in a header, not in an address: addresses are logged, and a name may be about somebody.
 */
public record FileName(@NotBlank @PlainText @Size(max = 120) String name) {
    private static final Pattern EXTENDED =
            Pattern.compile("(?i)(?:^|;)\\s*filename\\*\\s*=\\s*UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]{1,1000})\\s*(?:;|$)");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Zl}\\p{Zp}]");
    private static final Pattern NOT_ASCII = Pattern.compile("[^A-Za-z0-9._-]");

    /** Any name that a browser or a form sends. */
    public static FileName of(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = UNSEEN.matcher(last).replaceAll("");
        return new FileName(Normalizer.normalize(plain, Normalizer.Form.NFC).strip());
    }

    /** From {@code Content-Disposition} with {@code filename*} (RFC 6266, RFC 8187); 400 when it is not there. */
    public static FileName fromHeader(String header) {
        Matcher found = EXTENDED.matcher(header == null ? "" : header);
        if (!found.find()) {
            throw Problem.invalidField(HttpHeaders.CONTENT_DISPOSITION, "required");
        }
        try {
            // A plus is a plus here.
            String encoded = found.group(1).replace("+", "%2B");
            return of(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Problem.invalidField(HttpHeaders.CONTENT_DISPOSITION, "invalid");
        }
    }

    /** A download under this name. */
    static String header(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xff);
            encoded.append(
                    NOT_ASCII.matcher(String.valueOf(letter)).matches() ? "%%%02X".formatted((int) letter) : letter);
        }
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(NOT_ASCII.matcher(name).replaceAll("_"), encoded);
    }
}
