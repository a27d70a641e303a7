package kz.listeningstate.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;

/**
 * Does with a code what eGov Mobile does: API 1, API 2, a signature by a demo identity. It goes nowhere but to this copy's
 * own portal, whatever a code says.
 */
final class Phone {

    private static final String SCHEME = "mobileSign:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI portal;
    private final KeyHolder keys;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** What the app shows before its user decides. */
    record Shown(String description, String organisation, JsonNode document) {

        byte[] file() {
            return Base64.getDecoder().decode(document.at("/document/file/data").asText());
        }
    }

    /** An answer of the portal that is not 200; the message is its problem's title. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String title) {
            super(title);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    Phone(URI portal, KeyHolder keys) {
        this.portal = portal;
        this.keys = keys;
    }

    /**
     * Reads what is to be signed.
     *
     * @param code the QR code's text, or the address in it
     * @param language for the portal's refusals
     */
    Shown read(String code, Language language) throws Refused {
        JsonNode invitation = get(address(code), null, language);
        JsonNode bundle = documents(invitation, language);
        return new Shown(
                invitation.path("description").asText(),
                invitation
                        .path("organisation")
                        .path("name" + (language == Language.KK ? "Kz" : language == Language.RU ? "Ru" : "En"))
                        .asText(),
                bundle.at("/documentsToSign/0"));
    }

    /** Reads it, signs with that identity's key and sends the signature. */
    void sign(String code, String identity, Language language) throws Refused {
        JsonNode invitation = get(address(code), null, language);
        JsonNode bundle = documents(invitation, language);
        ObjectNode file = (ObjectNode) bundle.at("/documentsToSign/0/document/file");
        byte[] cms =
                keys.sign(identity, Base64.getDecoder().decode(file.path("data").asText()), true);
        file.put("data", Base64.getEncoder().encodeToString(cms));
        send(request(documentsAddress(invitation), token(invitation), language)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(bundle.toString())));
    }

    private JsonNode documents(JsonNode invitation, Language language) throws Refused {
        return get(documentsAddress(invitation), token(invitation), language);
    }

    private URI documentsAddress(JsonNode invitation) {
        return address(invitation.at("/document/uri").asText());
    }

    private static String token(JsonNode invitation) {
        return invitation.at("/document/auth_token").asText();
    }

    private URI address(String code) {
        String address = code.strip();
        URI uri = URI.create(address.startsWith(SCHEME) ? address.substring(SCHEME.length()) : address);
        if (!portal.getAuthority().equals(uri.getAuthority()) || !uri.getPath().startsWith("/api/v1/qr/")) {
            throw new IllegalArgumentException("No code of this portal");
        }
        return uri;
    }

    private JsonNode get(URI address, String token, Language language) throws Refused {
        return send(request(address, token, language).GET());
    }

    private static HttpRequest.Builder request(URI address, String token, Language language) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", language.tag());
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws Refused {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new Refused(answer.statusCode(), body.path("title").asText());
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new Refused(502, "no JSON");
        } catch (IOException e) {
            throw new Refused(502, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(503, "interrupted");
        }
    }
}
