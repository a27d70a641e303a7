package kz.listeningstate.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What the edge itself answers: a problem (RFC 9457) for programs, a page for people. */
enum EdgeProblem {
    UNAVAILABLE(503, "service-unavailable"),
    TOO_LARGE(413, "payload-too-large");

    private final int status;
    private final String slug;

    EdgeProblem(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        if (status == 503) {
            response.putHeader("Retry-After", "5");
        } else {
            response.putHeader("Connection", "close"); // the rest of the body is not read
        }
        Language language = Language.preferred(request.getHeader("Accept-Language"));
        response.putHeader("Content-Language", language.tag()).putHeader("Vary", "Accept, Accept-Language");
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            LocalHttp.answer(response, status, "text/html; charset=utf-8", page(language), LocalHttp.POLICY);
        } else {
            LocalHttp.answer(response, status, "application/problem+json", json(request, language), LocalHttp.POLICY);
        }
    }

    private String page(Language language) {
        return Html.page(
                "problem.html",
                language,
                "<h1>" + Html.escape(language.text(slug + ".title")) + "</h1><p>"
                        + Html.escape(language.text(slug + ".detail")) + "</p>");
    }

    private String json(HttpServerRequest request, Language language) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:listening-state:problem:" + slug);
        problem.put("title", language.text(slug + ".title"));
        problem.put("status", status);
        problem.put("detail", language.text(slug + ".detail"));
        problem.put("instance", request.path());
        problem.put("traceId", UUID.randomUUID().toString().replace("-", ""));
        try {
            return new ObjectMapper().writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always JSON", e);
        }
    }
}
