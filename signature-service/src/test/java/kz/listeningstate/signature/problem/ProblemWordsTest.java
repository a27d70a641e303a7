package kz.listeningstate.signature.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import kz.listeningstate.signature.verification.Refusal;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {
    private static final List<String> OTHERS = List.of(
            "petition-unknown",
            "signing-closed",
            "not-open-yet",
            "already-signed",
            "signer-is-not-author",
            "qr-expired",
            "qr-used",
            "pending-decided",
            "signed-by-phone",
            "internal-error",
            "temporarily-unavailable",
            "payload-too-large",
            "signer-of-other-body",
            "signer-is-not-signatory",
            "revocation-unknown",
            "evidence-unknown",
            "act-unknown",
            "act-decided",
            "act-expired",
            "second-person-needed",
            "signature-not-active",
            "retention-not-over",
            "key-destroyed");

    private final ProblemWords words = new ProblemWords();

    @Test
    void everyProblemHasWordsInEveryLanguage() {
        List<String> slugs = Stream.concat(Stream.of(Refusal.values()).map(Refusal::slug), OTHERS.stream())
                .toList();
        for (String slug : slugs) {
            List<String> titles = Languages.ALL.stream()
                    .map(language ->
                            words.body(new Problem(422, slug), language, "/x").title())
                    .toList();
            assertEquals(3, titles.stream().distinct().count(), slug + " " + titles);
            assertFalse(titles.contains(""), slug);
        }
    }
}
