package kz.listeningstate.signature.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.listeningstate.signature.log.Property;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActDocumentTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00.123456Z");

    /** Whatever reference is let in, the document is RFC 8785 already. */
    @Test
    void itIsCanonical() {
        Property.holds(random -> {
            for (int round = 0; round < 500; round++) {
                String reference = text(random);
                if (!reference.matches(ActRequest.WRITABLE)) {
                    continue;
                }
                for (ActKind kind : ActKind.values()) {
                    boolean invalidation = kind == ActKind.INVALIDATION;
                    ActRequest request = new ActRequest(
                            kind,
                            UUID.randomUUID(),
                            invalidation ? Ground.PAPER_DUPLICATE : null,
                            reference,
                            invalidation ? List.of("bb".repeat(32), "aa".repeat(32), "bb".repeat(32)) : null);
                    assertTrue(request.fitsItsKind());
                    String document = ActDocument.of(new Act(UUID.randomUUID(), request, "one", AT), "two", AT);
                    assertEquals(new JsonCanonicalizer(document).getEncodedString(), document);
                }
            }
        });
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, random.nextBoolean() ? 0x80 : 0x11_0000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void eachSignatureOnceInOrder() {
        ActRequest request =
                new ActRequest(ActKind.INVALIDATION, UUID.randomUUID(), Ground.COURT, "x", List.of("b", "a", "b"));
        assertEquals(List.of("a", "b"), request.signatures());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\nb", "\u007f", "\u0085", "\ud800", "\udc00x"})
    void whatLibrariesWriteDifferentlyIsNotLetIn(String reference) {
        assertFalse(reference.matches(ActRequest.WRITABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Астана қ., № 7 «а»", "\"\\/<>&'", "😀", "\u2028"})
    void ordinaryTextIs(String reference) {
        assertTrue(reference.matches(ActRequest.WRITABLE));
    }

    @Test
    void groundAndSignaturesAreAnInvalidationsAlone() {
        UUID petition = UUID.randomUUID();
        assertFalse(new ActRequest(ActKind.INVALIDATION, petition, null, "x", List.of("a")).fitsItsKind());
        assertFalse(new ActRequest(ActKind.INVALIDATION, petition, Ground.COURT, "x", List.of()).fitsItsKind());
        assertFalse(new ActRequest(ActKind.KEY_DESTRUCTION, petition, Ground.COURT, "x", null).fitsItsKind());
        assertFalse(new ActRequest(ActKind.KEY_DESTRUCTION, petition, null, "x", List.of("a")).fitsItsKind());
    }
}
