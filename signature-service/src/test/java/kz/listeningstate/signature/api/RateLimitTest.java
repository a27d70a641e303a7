package kz.listeningstate.signature.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A flood from one address is stopped; a proxy speaks for many addresses, but only one that is trusted. */
@QuarkusTest
class RateLimitTest {
    private static final int BURST = 400;
    private static final String PROXY = "127.0.0.1";
    private static final String SOMEBODY = "127.0.0.2";

    @TestHTTPResource("/api/v1/signatures")
    URL signatures;

    private record Answer(int status, Map<String, String> headers, String body) {}

    @Test
    void aFloodIsToldToWaitInItsOwnLanguageAndNobodyElseIs() throws Exception {
        Set<String> titles = new HashSet<>();
        for (String language : List.of("kk", "ru", "en")) {
            Answer refused = flood(PROXY, "203.0.113.7", language);
            assertEquals("application/problem+json", refused.headers().get("content-type"));
            assertEquals(language, refused.headers().get("content-language"));
            assertTrue(Integer.parseInt(refused.headers().get("retry-after")) >= 1);
            JsonNode problem = new ObjectMapper().readTree(refused.body());
            assertEquals(
                    "urn:listening-state:problem:too-many-requests",
                    problem.get("type").asText());
            titles.add(problem.get("title").asText());
        }
        assertEquals(3, titles.size());
        assertTrue(taken(PROXY, "203.0.113.8") >= BURST, "a neighbour");
    }

    @Test
    void aHouseholdHasOneAllowance() throws Exception {
        assertTrue(taken(PROXY, "2001:db8:1:2::1") >= BURST);
        // Some were allowed in the meantime.
        assertTrue(taken(PROXY, "2001:db8:1:2:ffff::9") < BURST / 2, "the same household");
        assertTrue(taken(PROXY, "2001:db8:1:3::1") >= BURST, "another one");
    }

    @Test
    void allThatIsVerifiedHasOneAllowanceHoweverItIsWritten() throws Exception {
        for (String path : List.of(
                "/api/v1/signatures/",
                "/api/v1/signatures;a=b",
                "/api/v1/withdrawals",
                "/api/v1/nullifiers",
                "/api/v1/nullifiers/challenges")) {
            assertTrue(taken(PROXY, "203.0.113.9", "/api/v1/signatures") >= 0);
            assertTrue(taken(PROXY, "203.0.113.9", path) < BURST / 2, path);
        }
    }

    /** Whoever is no trusted proxy cannot get a new allowance by naming other addresses. */
    @Test
    void onlyATrustedProxyIsBelievedAboutTheAddress() throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 60 && answers.stream().noneMatch(answer -> answer.status() == 429); i++) {
            answers.addAll(post(SOMEBODY, "198.51.100." + i, "en", 20));
        }
        assertEquals(429, answers.get(answers.size() - 1).status());
        assertTrue(answers.size() > BURST);
    }

    /** How many are taken before one is refused. */
    private int taken(String from, String forwardedFor) throws Exception {
        return taken(from, forwardedFor, "/api/v1/signatures");
    }

    private int taken(String from, String forwardedFor, String path) throws Exception {
        int taken = 0;
        Answer last;
        do {
            List<Answer> answers = post(from, forwardedFor, "en", 50, path);
            last = answers.get(answers.size() - 1);
            taken += answers.size();
        } while (last.status() != 429 && taken < 3 * BURST);
        return taken - 1;
    }

    private Answer flood(String from, String forwardedFor, String language) throws Exception {
        for (int sent = 0; sent < 10 * BURST; sent += 50) {
            List<Answer> answers = post(from, forwardedFor, language, 50);
            Answer last = answers.get(answers.size() - 1);
            if (last.status() == 429) {
                return last;
            }
        }
        throw new AssertionError("never refused");
    }

    /** Sends them one behind the other on one connection, until one is refused: that ends it. */
    private List<Answer> post(String from, String forwardedFor, String language, int times) throws Exception {
        return post(from, forwardedFor, language, times, "/api/v1/signatures");
    }

    private List<Answer> post(String from, String forwardedFor, String language, int times, String path)
            throws Exception {
        String request = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Accept-Language: %s\r
                X-Forwarded-For: %s\r
                Content-Length: 2\r
                \r
                {}""".formatted(path, language, forwardedFor);
        List<Answer> answers = new ArrayList<>();
        InetAddress server = InetAddress.getByName(signatures.getHost());
        try (Socket socket = new Socket(server, signatures.getPort(), InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(20_000);
            socket.setTcpNoDelay(true);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            do {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                answers.add(read(in));
            } while (answers.size() < times && answers.get(answers.size() - 1).status() != 429);
        }
        return answers;
    }

    private static Answer read(BufferedReader in) throws Exception {
        int status = Integer.parseInt(in.readLine().split(" ")[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            String[] parts = line.split(": ", 2);
            headers.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1]);
        }
        char[] body = new char[Integer.parseInt(headers.get("content-length"))];
        int length = 0;
        while (length < body.length) {
            length += in.read(body, length, body.length - length);
        }
        return new Answer(status, headers, new String(body));
    }
}
