package kz.listeningstate.signature.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A CloudEvent 1.0 in structured JSON.
 *
 * @param id unique; consumers remember it
 * @param source which service speaks, for instance {@code /signature-service}
 * @param subject what it is about; the record's key too
 */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Map<String, Object> data) {

    /** A new event with a fresh id. */
    public CloudEvent(String source, String type, String subject, Instant time, Map<String, Object> data) {
        this("1.0", UUID.randomUUID(), source, type, subject, time, "application/json", data);
    }
}
