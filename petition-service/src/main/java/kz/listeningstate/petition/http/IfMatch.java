package kz.listeningstate.petition.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.listeningstate.petition.problem.Problem;

/**
 * The version that a caller has read and now changes (RFC 9110, 13.1.1): the entity tag of what was read, as the header
 * {@code If-Match}. Two people at one thing cannot overwrite each other unseen.
 */
public record IfMatch(int version) {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    /** For {@code @HeaderParam}; what is no such tag is 400 {@code malformed-request}. */
    public static IfMatch fromString(String header) {
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new IllegalArgumentException("no entity tag of ours");
        }
        return new IfMatch(Integer.parseInt(tag.group(1)));
    }

    /** The version; 428 {@code if-match-missing} when the header was not sent. */
    public static int required(IfMatch header) {
        if (header == null) {
            throw new Problem(428, "if-match-missing");
        }
        return header.version();
    }

    /** Refuses with 412 {@code stale-version} what was read at another version than it has now. */
    public static void check(int read, int now) {
        if (read != now) {
            throw new Problem(412, "stale-version");
        }
    }

    /** The entity tag of a version, for answers. */
    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }
}
