package kz.listeningstate.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.Kind;

/**
 * Answers as NCALayer's module {@code kz.gov.pki.knca.basics} does, method {@code sign}, format {@code cms}.
 * Where the program would ask its user to choose a key, {@link KeyHolder} says what that user does.
 */
final class NcaLayer {

    static final String GREETING = "{\"result\":{\"version\":\"1.4\"}}";
    private static final String HEARTBEAT = "--heartbeat--";
    private static final String MODULE = "kz.gov.pki.knca.basics";
    private static final String SIGN = "1.3.6.1.5.5.7.3.4";
    private static final String AUTHENTICATE = "1.3.6.1.5.5.7.3.2";
    private static final String INDIVIDUAL = "1.2.398.3.3.4.1.1";

    private final ObjectMapper json = new ObjectMapper();
    private final KeyHolder keys;

    NcaLayer(KeyHolder keys) {
        this.keys = keys;
    }

    /** The answer to one message of a page at that origin. */
    String answer(String message, String origin) {
        if (message.equals(HEARTBEAT)) {
            return GREETING;
        }
        JsonNode request;
        try {
            request = json.readTree(message);
        } catch (JsonProcessingException e) {
            return error("INVOCATION_ERROR", "The request is not JSON");
        }
        if (!request.path("module").asText().equals(MODULE)) {
            return error(
                    "MODULE_NOT_FOUND", "No module " + request.path("module").asText());
        }
        if (!request.path("method").asText().equals("sign")
                || !request.path("args").path("format").asText().equals("cms")) {
            return error("METHOD_NOT_FOUND", "Only sign with format cms is there");
        }
        return sign(request.path("args"), origin);
    }

    private String sign(JsonNode arguments, String origin) {
        KeyHolder.Mode mode = keys.mode();
        DemoIdentity identity = keys.inserted();
        boolean suits = mode == KeyHolder.Mode.WRONG_CERTIFICATE || suits(identity, arguments.path("signerParams"));
        if (mode == KeyHolder.Mode.ERROR) {
            keys.remember(origin, "error");
            return error("INVOCATION_ERROR", "The key store cannot be read");
        }
        // With no suitable key the program shows an empty list, and its user can only close the window.
        if (mode == KeyHolder.Mode.CANCEL || !suits) {
            keys.remember(origin, suits ? "cancelled" : "unsuitable");
            return body(JsonNodeFactory.instance.objectNode());
        }
        try {
            JsonNode result = signed(identity, arguments);
            keys.remember(origin, "signed");
            return body(JsonNodeFactory.instance.objectNode().set("result", result));
        } catch (IllegalArgumentException e) {
            keys.remember(origin, "error");
            return error("INVOCATION_ERROR", "The data cannot be decoded");
        } catch (IllegalStateException e) {
            keys.remember(origin, "error");
            return error("INVOCATION_ERROR", "The time-stamp authority does not answer");
        }
    }

    private JsonNode signed(DemoIdentity identity, JsonNode arguments) {
        JsonNode parameters = arguments.path("signingParams");
        JsonNode data = arguments.path("data");
        if (!data.isArray()) {
            return JsonNodeFactory.instance.textNode(one(identity, data.asText(), parameters));
        }
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        data.forEach(each -> results.add(one(identity, each.asText(), parameters)));
        return results;
    }

    private String one(DemoIdentity identity, String data, JsonNode parameters) {
        boolean decode = parameters.path("decode").asBoolean(false);
        boolean detached = !parameters.path("encapsulate").asBoolean(true);
        boolean stamped = parameters.path("tsaProfile").isObject();
        byte[] content = decode ? Base64.getDecoder().decode(data) : data.getBytes(StandardCharsets.UTF_8);
        return KeyHolder.pem(
                stamped
                        ? keys.signStamped(identity.id(), content, detached)
                        : keys.sign(identity.id(), content, detached));
    }

    private static boolean suits(DemoIdentity identity, JsonNode signer) {
        String iin = signer.path("iin").asText("");
        if (!iin.isEmpty() && !iin.equals(identity.person().iin())) {
            return false;
        }
        for (JsonNode role : signer.path("extKeyUsageOids")) {
            if (!roles(identity.kind()).contains(role.asText())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> roles(Kind kind) {
        return switch (kind) {
            case INDIVIDUAL_AUTH -> List.of(AUTHENTICATE, INDIVIDUAL);
            case LEGAL_HEAD -> List.of(SIGN, "1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.1");
            case LEGAL_SIGNATORY -> List.of(SIGN, "1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.2");
            default -> List.of(SIGN, INDIVIDUAL);
        };
    }

    private String body(ObjectNode body) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("status", true)
                .set("body", body)
                .toString();
    }

    private static String error(String code, String details) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("status", false)
                .put("code", code)
                .put("message", details)
                .put("details", details)
                .toString();
    }
}
