package kz.listeningstate.petition.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;

/** Whoever writes, agrees and wants to sign, in whatever order: nobody agrees to own words, and only agreed words are signed. */
class ActPropertyTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int LIVES = 2_000;
    private static final Instant NOW = Instant.parse("2026-09-01T05:00:00Z");

    private final Random random = new Random(SEED);
    private final List<UUID> officers = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Test
    void theChainHoldsOverRandomActs() {
        System.out.println("ActPropertyTest: -Dseed=" + SEED);
        Set<Act.State> ready = EnumSet.noneOf(Act.State.class);
        for (int life = 0; life < LIVES; life++) {
            live(ready);
        }
        assertEquals(EnumSet.of(Act.State.DRAFT, Act.State.AGREED), ready, "both ways to the signature are gone");
    }

    private void live(Set<Act.State> ready) {
        Act act = new Act(UUID.randomUUID());
        UUID writer = write(act);
        UUID agreed = null;
        for (int i = 0; i < 8; i++) {
            UUID officer = any(officers);
            if (random.nextInt(3) == 0) {
                writer = write(act);
                agreed = null;
            } else {
                try {
                    act.agree(officer, NOW);
                    assertNotEquals(writer, officer, "own words");
                    assertEquals(null, agreed, "agreed once");
                    agreed = officer;
                } catch (Problem refusal) {
                    assertTrue(officer.equals(writer) || agreed != null, refusal.slug());
                }
            }
            assertEquals(agreed, act.agreedBy());
            assertEquals(agreed == null ? Act.State.DRAFT : Act.State.AGREED, act.state());
            try {
                act.requireReadyToSign();
                assertTrue(agreed != null || act.outcome().procedure() == Procedure.SIMPLIFIED);
                ready.add(act.state());
            } catch (Problem refusal) {
                assertEquals("act-not-agreed", refusal.slug());
                assertTrue(agreed == null && act.outcome().procedure() == Procedure.FULL);
            }
        }
    }

    private UUID write(Act act) {
        UUID writer = any(officers);
        AnswerOutcome outcome = any(List.of(AnswerOutcome.values()));
        act.write(new ActDraft(outcome, "A", null, null), "kk", writer, NOW);
        return writer;
    }

    private <E> E any(List<E> values) {
        return values.get(random.nextInt(values.size()));
    }
}
