package kz.listeningstate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.Properties;
import kz.listeningstate.embedded.MailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailPagesTest {

    private final Vertx vertx = Vertx.vertx();
    private final MailServer mails = MailServer.temporary();
    private final LocalHttp pages = new MailPages(() -> mails, ZoneOffset.UTC).server(vertx, 0);

    @BeforeEach
    void start() throws Exception {
        pages.launch();
        send(
                "aigul@example.kz",
                "<b>Тақырып</b>",
                "Оқыңыз: http://localhost:8080/kk/petitions/1.",
                "<p onclick=x>Сәлем</p>");
        send("olga@example.kz", "Second", "Only text", null);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
        mails.close();
    }

    @Test
    void listsTheMailsTheNewestFirst() throws Exception {
        String page = get("/").body();
        assertTrue(page.contains("&lt;b&gt;Тақырып&lt;/b&gt;"));
        assertFalse(page.contains("<b>Тақырып"));
        assertTrue(page.indexOf("Second") < page.indexOf("Тақырып"));
        assertTrue(get("/?lang=ru").body().contains("Отправленные письма"));
    }

    @Test
    void programsAskByAddress() throws Exception {
        JsonNode all = new ObjectMapper().readTree(get("/api/mails").body());
        JsonNode hers = new ObjectMapper()
                .readTree(get("/api/mails?to=Aigul@example.kz").body());
        assertEquals(2, all.size());
        assertEquals(1, hers.size());
        assertEquals("<b>Тақырып</b>", hers.path(0).path("subject").asText());
        assertTrue(hers.path(0).path("text").asText().startsWith("Оқыңыз"));
    }

    @Test
    void aMailsOwnMarkupIsCaged() throws Exception {
        String id = mails.mailsTo("aigul@example.kz").get(0).id();
        String page = get("/mails/" + id).body();
        assertTrue(page.contains("<iframe sandbox="));
        assertFalse(page.contains("onclick"));
        assertTrue(page.contains("<a href=\"http://localhost:8080/kk/petitions/1\" rel"));
        HttpResponse<String> markup = get("/mails/" + id + "/html");
        assertTrue(markup.body().contains("onclick"));
        String policy = markup.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(
                policy.startsWith("sandbox ") && policy.contains("default-src 'none'") && !policy.contains("script"));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertEquals(404, get("/mails/../../etc/passwd").statusCode());
        assertEquals(404, get("/mails/none").statusCode());
        assertEquals(404, get("/other").statusCode());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + pages.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void send(String to, String subject, String text, String html) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(mails.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("portal@example.kz");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        if (html == null) {
            message.setText(text, "UTF-8");
        } else {
            MimeBodyPart plain = new MimeBodyPart();
            plain.setText(text, "UTF-8");
            MimeBodyPart markup = new MimeBodyPart();
            markup.setContent(html, "text/html; charset=UTF-8");
            message.setContent(new MimeMultipart("alternative", plain, markup));
        }
        Transport.send(message);
    }
}
