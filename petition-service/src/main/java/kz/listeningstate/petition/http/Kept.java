package kz.listeningstate.petition.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * An answer that anyone may keep: public, the same for everybody, with the entity tag of its very bytes. Who has it already
 * gets 304 and nothing else (RFC 9110, 13; RFC 9111).
 */
public final class Kept {
    private static final int TAG_BYTES = 16;

    private final byte[] body;
    private final String mediaType;
    private final Duration fresh;
    private final Instant changed;
    private final String next;

    private Kept(byte[] body, String mediaType, Duration fresh, Instant changed, String next) {
        this.body = body;
        this.mediaType = mediaType;
        this.fresh = fresh;
        this.changed = changed;
        this.next = next;
    }

    /**
     * @param fresh how long it may be shown without asking again
     */
    public static Kept of(byte[] body, String mediaType, Duration fresh) {
        return new Kept(body, mediaType, fresh, null, null);
    }

    /**
     * The same with the moment of its last change; only for what never changes without moving that moment on.
     *
     * @param at null: not known
     */
    public Kept changed(Instant at) {
        return new Kept(body, mediaType, fresh, at == null ? null : at.truncatedTo(ChronoUnit.SECONDS), next);
    }

    /** The same with the address of what follows (RFC 8288). */
    public Kept next(String address) {
        return new Kept(body, mediaType, fresh, changed, address);
    }

    /** 200 with the bytes, or 304. */
    public Response answer(HttpHeaders asked) {
        String tag = "W/\"" + digest() + "\"";
        Response.ResponseBuilder answer = isKnown(asked, tag) ? Response.notModified() : Response.ok(body, mediaType);
        if (changed != null) {
            answer.header(
                    HttpHeaders.LAST_MODIFIED,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.atZone(ZoneOffset.UTC)));
        }
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + fresh.toSeconds())
                .build();
    }

    /** The date counts only for those who bring no tag (RFC 9110, 13.1.3). */
    private boolean isKnown(HttpHeaders asked, String tag) {
        String tags = asked.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return Stream.of(tags.split(",")).map(String::strip).anyMatch(one -> one.equals("*") || same(one, tag));
        }
        String since = asked.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE);
        return changed != null && since != null && !changed.isAfter(moment(since));
    }

    /** Weak comparison (RFC 9110, 8.8.3.2): the compressed answer is the same one. */
    private static boolean same(String one, String tag) {
        return one.equals(tag) || one.equals(tag.substring("W/".length()));
    }

    private static Instant moment(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            // A recipient must ignore what is no date (RFC 9110, 13.1.3).
            return Instant.MIN;
        }
    }

    private String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
