package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;

/** A petition's audit trail as an auditor reads it: hashed again, up to the leaf of the public log that binds it. */
record AuditTrail(Person auditor, Petition petition) {
    private static final String START = "00".repeat(32);
    private static final HexFormat HEX = HexFormat.of();

    /** Entries of a chain and its head after each; the head before the first is zeros. */
    private record Chain(List<JsonNode> entries, List<String> heads) {

        /** Hashes it again (petition-service/contracts/trail.md, the same as signature-service/contracts/anchor.md). */
        static Chain verified(JsonNode told) {
            var chain = new Chain(new ArrayList<>(), new ArrayList<>(List.of(START)));
            for (var one : told) {
                var entry = one.path("entry").asText();
                var head = sha256(
                        HEX.parseHex(chain.headAfter(chain.entries.size())), entry.getBytes(StandardCharsets.UTF_8));
                assertEquals(HEX.formatHex(head), one.path("head").asText(), entry);
                chain.entries.add(json(entry));
                chain.heads.add(HEX.formatHex(head));
            }
            return chain;
        }

        String headAfter(int entries) {
            return heads.get(entries);
        }
    }

    private Chain chain() {
        return Chain.verified(auditor.get("/api/v1/trails/" + petition.id() + "?size=1000")
                .expect(200)
                .body());
    }

    /** What was done, in its order, by people and by itself. */
    List<String> acts() {
        return chain().entries().stream()
                .map(entry -> entry.path("act").asText())
                .toList();
    }

    List<String> actsOfPeople() {
        return chain().entries().stream()
                .filter(entry -> !entry.path("actor").isNull())
                .map(JsonNode::toString)
                .toList();
    }

    long number(String act) {
        return acts().stream().filter(act::equals).count();
    }

    /** The day (UTC) is closed, and its head is an entry of signature-service's trail. */
    void awaitClosed(LocalDate day) {
        eventually(() -> assertTrue(
                days().entries().stream().anyMatch(row -> day(row).equals(day.toString())), () -> day + " is open"));
    }

    /**
     * From this trail's last entry to the anchor: its line in a closed day, the day's head, the trail of days, the heads that
     * were anchored.
     *
     * @return hash of the leaf ANCHOR
     */
    String anchored(LocalDate anchoredOn) {
        eventually(() -> auditor.get("/api/v1/anchors/" + anchoredOn).expect(200));
        var anchor = auditor.get("/api/v1/anchors/" + anchoredOn).expect(200);
        var ours = StreamSupport.stream(
                        json(anchor.text("heads")).path("trails").spliterator(), false)
                .filter(trail -> trail.path("name").asText().equals("petition-service"))
                .findFirst()
                .orElseThrow();
        var days = days();
        var anchored = ours.path("entries").asInt();
        assertEquals(days.headAfter(anchored), ours.path("head").asText());
        var chain = chain();
        for (int place = anchored - 1; place >= 0; place--) {
            var row = days.entries().get(place);
            var lines =
                    auditor.get("/api/v1/trails/days/" + day(row)).expect(200).body();
            if (holdsAllOf(chain, lines)) {
                assertEquals(
                        headOf(lines, place == 0 ? START : head(days.entries().get(place - 1))), head(row));
                return anchor.text("leafHash");
            }
        }
        throw new AssertionError("no anchored day has all entries of " + petition.id());
    }

    private boolean holdsAllOf(Chain chain, JsonNode lines) {
        var entries = chain.entries().size();
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.path("matterId").asText().equals(petition.id()))
                .anyMatch(line -> line.path("entries").asInt() == entries
                        && line.path("head").asText().equals(chain.headAfter(entries)));
    }

    private static String headOf(JsonNode lines, String dayBefore) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(line.path("matterId").asText()).append(' ');
            text.append(line.path("entries").asInt()).append(' ');
            text.append(line.path("head").asText()).append('\n');
        }
        return HEX.formatHex(sha256(HEX.parseHex(dayBefore), text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Chain days() {
        return Chain.verified(auditor.get("/api/v1/anchors/trails/petition-service?size=1000")
                .expect(200)
                .body());
    }

    private static String day(JsonNode row) {
        return row.path("day").asText();
    }

    /** Of a row of signature-service's table, where PostgreSQL writes bytes as {@code \x…}. */
    private static String head(JsonNode row) {
        return row.path("head").asText().substring(2);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Person.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
