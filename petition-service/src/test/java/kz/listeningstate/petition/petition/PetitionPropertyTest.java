package kz.listeningstate.petition.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;

/** Whatever people do, in whatever order and however late: the law holds. */
class PetitionPropertyTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int LIVES = 3_000;
    private static final int ACTS = 30;
    private static final Set<String> ONCE = Set.of(
            "submitted",
            "opened",
            "cosigned",
            "approved",
            "rejected",
            "published",
            "threshold-reached",
            "registered",
            "decided");

    private final Random random = new Random(SEED);
    private final PetitionFixture village = new PetitionFixture();

    @Test
    void theLawHoldsOverRandomActs() {
        System.out.println("PetitionPropertyTest: -Dseed=" + SEED);
        Set<Phase> seen = new HashSet<>();
        for (int life = 0; life < LIVES; life++) {
            live(seen);
        }
        assertEquals(Set.of(Phase.values()), seen, "the acts reach every phase, or the test tests too little");
    }

    private void live(Set<Phase> seen) {
        Instant now = Instant.parse("2026-09-01T05:00:00Z");
        Petition petition = village.draft(now);
        List<String> told = new ArrayList<>();
        long highest = 0;
        for (int act = 0; act < ACTS; act++) {
            now = now.plus(Duration.ofHours(random.nextInt(random.nextInt(4) == 0 ? 24 * 60 : 48)));
            Long thresholdReachedWith = petition.thresholdReachedWith();
            long before = petition.signatures().treeSize();
            act(petition, now);
            for (PetitionEvent event : petition.takeEvents()) {
                told.add(event.name());
                assertEquals(petition.id().toString(), event.data().get("petitionId"));
            }
            assertTrue(petition.signatures().treeSize() >= before, "an older count is never believed");
            highest = Math.max(
                    highest,
                    petition.openedAt() == null ? 0 : petition.signatures().count());
            if (thresholdReachedWith != null) {
                assertEquals(thresholdReachedWith, petition.thresholdReachedWith(), "the threshold latches once");
            }
            check(petition, now, highest);
            seen.add(petition.phase(now));
        }
        assertEquals(new HashSet<>(told).size(), told.size(), "each event once: " + told);
        assertTrue(ONCE.containsAll(told));
    }

    private void act(Petition petition, Instant now) {
        try {
            switch (random.nextInt(12)) {
                case 0 -> petition.revise(village.text("Т" + random.nextInt()), 0);
                case 1, 2 -> petition.submit(now);
                case 3, 4 -> petition.open("token-" + random.nextInt(), village.law(), now);
                case 5, 6, 7, 8 -> petition.count(anyCount(petition, now), village.law(), now);
                case 9 -> village.approve(petition, now);
                case 10 -> {
                    if (random.nextInt(3) == 0) {
                        petition.reject(PetitionFixture.MODERATOR, "forbidden-" + random.nextInt(16), "R", now);
                    }
                }
                default -> petition.decide(Outcome.values()[random.nextInt(3)], now);
            }
        } catch (Problem refused) {
            assertEquals(409, refused.status(), "acts out of order are refused, and change nothing");
            assertTrue(petition.takeEvents().isEmpty());
        }
    }

    /** Duplicates and replays of older counts too. */
    private SignatureCount anyCount(Petition petition, Instant now) {
        long count = random.nextInt(90);
        long treeSize = petition.signatures().treeSize() + random.nextInt(4) - 1;
        return new SignatureCount(count, count, 0, 0, 0, Math.max(0, treeSize), now);
    }

    private static void check(Petition petition, Instant now, long highest) {
        Phase phase = petition.phase(now);
        assertEquals(phase, petition.phase(now), "a pure function");
        if (phase.isPublic()) {
            assertNotNull(petition.approvedAt(), "never public without approval");
            assertNotNull(petition.cosignedAt(), "never public without 50");
            assertTrue(highest >= 50);
            assertNotNull(petition.number());
        }
        if (petition.thresholdReachedAt() != null) {
            assertTrue(petition.thresholdReachedWith() >= 60);
            assertNotNull(petition.registeredOn());
            assertFalse(petition.decisionDueOn().isBefore(petition.registeredOn()));
        }
        if (petition.submittedAt() != null) {
            assertEquals(CanonicalText.of(petition.text()).sha256(), petition.textSha256(), "the text is frozen");
        }
        if (petition.acceptsSignatures(now)) {
            assertTrue(
                    Set.of(Phase.COSIGNING, Phase.MODERATION, Phase.OPEN, Phase.CONSIDERATION)
                            .contains(phase),
                    "signing in " + phase);
        }
        assertFalse(petition.approvedAt() != null && petition.rejectedAt() != null);
        assertFalse(petition.decidedAt() != null && petition.thresholdReachedAt() == null);
    }
}
