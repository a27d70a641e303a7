package kz.listeningstate.petition.problem;

import com.fasterxml.jackson.databind.JsonNode;

/** A problem of another service of ours, passed on with its type, status, words and article. */
public final class ForeignProblem extends Problem {
    private final String title;
    private final String detail;
    private final String article;

    private ForeignProblem(int status, String slug, String title, String detail, String article) {
        super(status, slug);
        this.title = title;
        this.detail = detail;
        this.article = article;
    }

    /** Reads problem+json; {@link IllegalArgumentException} when the body is no problem of ours. */
    public static ForeignProblem of(int status, JsonNode body) {
        String type = body.path("type").asText("");
        if (!type.startsWith(ProblemBody.TYPE_PREFIX)) {
            throw new IllegalArgumentException("No problem of ours: HTTP " + status);
        }
        return new ForeignProblem(
                status,
                type.substring(ProblemBody.TYPE_PREFIX.length()),
                body.path("title").asText(),
                body.path("detail").asText(),
                body.path("article").asText(null));
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }

    /** The same words, and another article. */
    @Override
    public Problem against(String offendedArticle) {
        return new ForeignProblem(status(), slug(), title, detail, offendedArticle);
    }

    @Override
    String article() {
        return article;
    }
}
