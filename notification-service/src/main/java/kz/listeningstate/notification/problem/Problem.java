package kz.listeningstate.notification.problem;

import java.util.List;

/** What a caller did wrong or cannot have: an RFC 9457 problem whose words are in {@code wording/problems_*.properties}. */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;

    private final int status;
    private final String slug;
    private final transient List<String> fields;

    /**
     * @param status of HTTP
     * @param slug last part of {@code urn:listening-state:problem:<slug>} and key of the words
     */
    public Problem(int status, String slug) {
        this(status, slug, List.of());
    }

    private Problem(int status, String slug, List<String> fields) {
        super(slug);
        this.status = status;
        this.slug = slug;
        this.fields = fields;
    }

    /** A request whose field has a value that it cannot have. */
    public static Problem invalid(String field) {
        return new Problem(BAD_REQUEST, "invalid-request", List.of(field));
    }

    static Problem invalid(List<String> fields) {
        return new Problem(BAD_REQUEST, "invalid-request", fields);
    }

    int status() {
        return status;
    }

    String slug() {
        return slug;
    }

    List<String> fields() {
        return fields;
    }
}
