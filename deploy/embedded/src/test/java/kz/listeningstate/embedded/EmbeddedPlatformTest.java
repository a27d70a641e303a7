package kz.listeningstate.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.listeningstate.embedded.authority.Behaviour;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The realm as services see it, on the real Keycloak with its data in the real PostgreSQL. */
class EmbeddedPlatformTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Map<String, String> settings;

    @BeforeAll
    static void start() {
        EmbeddedPlatform platform = new EmbeddedPlatform();
        platform.init(Map.of("database", "petition", "keycloak", "true", "mail", "true", "authority", "true"));
        settings = platform.start();
    }

    @Test
    void namesWhatAServiceNeeds() {
        Set<String> expected = new TreeSet<>(List.of(
                "evidence.recipient",
                "kafka.bootstrap.servers",
                "mail.smtp.host",
                "mail.smtp.port",
                "portal.public-url",
                "quarkus.datasource.jdbc.url",
                "quarkus.datasource.password",
                "quarkus.datasource.username",
                "quarkus.http.test-port",
                "quarkus.oidc-client.auth-server-url",
                "quarkus.oidc-client.client-id",
                "quarkus.oidc-client.credentials.secret",
                "quarkus.oidc.auth-server-url",
                "quarkus.oidc.client-id",
                "quarkus.oidc.credentials.secret",
                "sealing.keyset",
                "stamps.tsa",
                "trust.demo.authority",
                "trust.demo.services",
                "trust.profile",
                "uniqueness.keyset"));
        assertEquals(expected, new TreeSet<>(settings.keySet()));
    }

    @Test
    void theAuthorityAnswersWhereTheServiceIsTold() throws IOException, InterruptedException {
        EmbeddedPlatform.authority().behave(Behaviour.STALE);
        assertEquals(
                "STALE\n",
                send(settings.get("trust.demo.services") + "/behaviour", null).body());
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
        assertTrue(Files.exists(Path.of(settings.get("trust.demo.authority"), "nca_gost_demo.der")));
    }

    @Test
    void anOfficerIsBoundToOneBody() throws IOException {
        JsonNode token = claims(EmbeddedPlatform.keycloak().accessToken("officer"));
        assertEquals("akimat-demo-kokbulak", token.path("body").asText());
        assertTrue(token.path("realm_access").path("roles").toString().contains("\"officer\""));
        assertTrue(token.path("aud").toString().contains("\"listening-state\""));
        assertEquals(
                settings.get("quarkus.oidc.auth-server-url"), token.path("iss").asText());
    }

    @Test
    void theIinIsInUserInfoAndNeverInAToken() throws IOException, InterruptedException {
        String token = EmbeddedPlatform.keycloak().accessToken("aigul");
        assertFalse(claims(token).toString().contains("900315400017"));
        JsonNode user = get("/protocol/openid-connect/userinfo", token);
        assertEquals("900315400017", user.path("iin").asText());
        assertEquals("Айгүл Сәрсенова", user.path("name").asText());
        assertEquals("kk", user.path("locale").asText());
        assertEquals("aigul@example.kz", user.path("email").asText());
    }

    @Test
    void aServiceMayDoWhatItsRoleSaysOnly() throws IOException, InterruptedException {
        KeycloakServer keycloak = EmbeddedPlatform.keycloak();
        JsonNode petition = claims(keycloak.serviceToken("petition-service"));
        assertTrue(petition.path("realm_access").path("roles").toString().contains("\"service\""));
        String users = "/users?username=aigul&exact=true";
        assertEquals(
                "aigul@example.kz",
                admin(users, keycloak.serviceToken("notification-service"), 200)
                        .path(0)
                        .path("email")
                        .asText());
        admin(users, keycloak.serviceToken("petition-service"), 403);
        admin(users, keycloak.accessToken("aigul"), 403);
    }

    @Test
    void thePortalsLogInDemandsProofOfPossession() throws IOException, InterruptedException {
        String query = "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=portal&redirect_uri="
                + settings.get("portal.public-url") + "/kk";
        HttpResponse<String> answer = send(settings.get("quarkus.oidc.auth-server-url") + query, null);
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().contains("code_challenge"));

        String challenge = "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        for (String language : List.of("kk", "ru", "en")) {
            String page = send(
                            settings.get("quarkus.oidc.auth-server-url") + query + challenge + "&ui_locales="
                                    + language,
                            null)
                    .body();
            assertTrue(page.contains("lang=\"" + language + "\""), "log-in page in " + language);
        }
    }

    /** With a host name among the proxies it trusts, it would ask DNS each time, on a socket that it never closes. */
    @Test
    void aRequestLeavesNoFileOpenInKeycloak() throws IOException, InterruptedException {
        Path open = Path.of("/proc/" + EmbeddedPlatform.keycloak().pid() + "/fd");
        assumeTrue(Files.isDirectory(open), "only Linux tells");
        String token = EmbeddedPlatform.keycloak().accessToken("aigul");
        get("/protocol/openid-connect/userinfo", token);
        long before = count(open);
        for (int i = 0; i < 100; i++) {
            get("/protocol/openid-connect/userinfo", token);
        }
        assertTrue(count(open) < before + 50, before + " open files became " + count(open));
    }

    @Test
    void keycloakComesBackWithItsData() throws IOException {
        KeycloakServer keycloak = EmbeddedPlatform.keycloak();
        String before = claims(keycloak.accessToken("yerlan")).path("sub").asText();
        keycloak.stop();
        assertFalse(keycloak.isReady());
        keycloak.start();
        assertEquals(before, claims(keycloak.accessToken("yerlan")).path("sub").asText());
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static JsonNode get(String path, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(settings.get("quarkus.oidc.auth-server-url") + path, token);
        assertEquals(200, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body());
    }

    private static JsonNode admin(String path, String token, int status) throws IOException, InterruptedException {
        String realm = settings.get("quarkus.oidc.auth-server-url").replace("/realms/", "/admin/realms/");
        HttpResponse<String> answer = send(realm + path, token);
        assertEquals(status, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body());
    }

    private static HttpResponse<String> send(String url, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
