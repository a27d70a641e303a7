package kz.listeningstate.petition.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 9110, 13.1.2 and 13.1.3. */
class KeptTest {
    private static final Instant CHANGED = Instant.parse("2026-09-01T05:00:00.7Z");
    private static final String TAG = answer("text", Map.of()).getHeaderString("ETag");

    @Test
    void whoKnowsTheTagGetsNothingMore() {
        assertEquals(200, answer("text", Map.of()).getStatus());
        for (String tags : new String[] {TAG, TAG.substring(2), "\"x\", " + TAG, "*", " * "}) {
            Response answer = answer("text", Map.of("If-None-Match", tags));
            assertEquals(304, answer.getStatus(), tags);
            assertNull(answer.getEntity());
            assertEquals(TAG, answer.getHeaderString("ETag"));
            assertEquals("public, max-age=15", answer.getHeaderString("Cache-Control"));
        }
        for (String tags : new String[] {"\"x\"", "", ",", "W/", TAG.substring(3), TAG + "x"}) {
            assertEquals(200, answer("text", Map.of("If-None-Match", tags)).getStatus(), tags);
        }
        assertEquals(200, answer("other", Map.of("If-None-Match", TAG)).getStatus());
        assertNotEquals(TAG, answer("other", Map.of()).getHeaderString("ETag"));
    }

    @Test
    void theDateCountsOnlyWithoutATag() {
        String date = "Tue, 1 Sep 2026 05:00:00 GMT";
        assertEquals(date, answer("text", Map.of()).getHeaderString("Last-Modified"));
        assertEquals(304, answer("text", Map.of("If-Modified-Since", date)).getStatus());
        assertEquals(
                304,
                answer("text", Map.of("If-Modified-Since", "Tue, 01 Sep 2026 05:00:00 GMT"))
                        .getStatus());
        assertEquals(
                200,
                answer("text", Map.of("If-Modified-Since", "Tue, 1 Sep 2026 04:59:59 GMT"))
                        .getStatus());
        assertEquals(
                200, answer("text", Map.of("If-Modified-Since", "yesterday")).getStatus());
        assertEquals(
                200,
                answer("other", Map.of("If-Modified-Since", date, "If-None-Match", TAG))
                        .getStatus(),
                "the tag is the more exact one");
        Kept undated = Kept.of("text".getBytes(UTF_8), "text/plain", Duration.ZERO);
        assertEquals(
                200, undated.answer(headers(Map.of("If-Modified-Since", date))).getStatus());
    }

    private static Response answer(String text, Map<String, String> asked) {
        return Kept.of(text.getBytes(UTF_8), "text/plain", Duration.ofSeconds(15))
                .changed(CHANGED)
                .answer(headers(asked));
    }

    /** Of the many questions only this one is asked. */
    private static HttpHeaders headers(Map<String, String> values) {
        return (HttpHeaders) Proxy.newProxyInstance(
                KeptTest.class.getClassLoader(), new Class<?>[] {HttpHeaders.class}, (proxy, method, arguments) -> {
                    assertEquals("getHeaderString", method.getName());
                    return values.get((String) arguments[0]);
                });
    }
}
