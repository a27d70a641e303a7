package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Properties;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.pdf.PdfSheet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the citizen gets for an appeal (талон, 64(2)). The code is printed for whoever brings it. The QR code holds the address to
 * follow the appeal, with the number alone, and behind a {@code #}: what is there is sent to no server and stands in no log.
 */
@ApplicationScoped
class AppealSlip {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final StateBodies bodies;
    private final String origin;

    AppealSlip(
            StateBodies bodies,
            @ConfigProperty(name = "portal.public-url", defaultValue = "http://localhost:8080") URI portal) {
        this.bodies = bodies;
        this.origin = portal.toString().replaceAll("/$", "");
    }

    byte[] pdf(AppealView appeal, String code, String language) {
        Properties words = words(language);
        String page = origin + "/" + language + "/appeals/tracking";
        try (PdfSheet sheet = new PdfSheet(language, words.getProperty("title"))) {
            sheet.entry(words.getProperty("number"), appeal.number());
            sheet.entry(
                    words.getProperty("body"),
                    bodies.get(appeal.bodyCode()).name().in(language));
            sheet.entry(words.getProperty("registeredOn"), day(appeal.registeredOn()));
            sheet.entry(
                    words.getProperty("dueOn"), day(appeal.handlings().get(0).dueOn()));
            sheet.entry(words.getProperty("code"), code);
            sheet.entry(words.getProperty("address"), page);
            sheet.qr(page + "#" + URLEncoder.encode(appeal.number(), StandardCharsets.UTF_8));
            sheet.note(words.getProperty("note"));
            return sheet.bytes();
        }
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static Properties words(String language) {
        String resource = "/appeal/slip_" + language + ".properties";
        try (InputStreamReader words = new InputStreamReader(
                Objects.requireNonNull(AppealSlip.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(words);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
