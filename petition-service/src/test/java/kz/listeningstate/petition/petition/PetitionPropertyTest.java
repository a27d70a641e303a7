package kz.listeningstate.petition.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.petition.law.Level;
import kz.listeningstate.petition.law.ModerationStart;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;

/**
 * Whatever people do, in whatever order and however late, by either rule set and by any calendar: after each act every
 * {@link LawRows row of the law} holds, no fact is ever written twice, and a refused act has changed nothing.
 */
class PetitionPropertyTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    /** By either rule set. The rarest of what must be seen, a petition that fell short, comes five times in so many lives. */
    private static final int LIVES = 1_000;
    /** Chance may keep it away for once: then more are lived. What is not seen in so many cannot happen any more. */
    private static final int MOST_LIVES = 10 * LIVES;

    private static final int ACTS = 40;
    private static final UUID SUCCESSOR = UUID.fromString("00000000-0000-4000-8000-000000000002");
    /** What a count or an edit of a draft may change again and again. */
    private static final Set<String> CHANGING = Set.of("version", "signatures", "text", "translation", "appealKind");

    private static final Set<String> EVENTS = Set.of(
            "submitted",
            "opened",
            "cosigned",
            "approved",
            "rejected",
            "published",
            "threshold-reached",
            "registered",
            "decided",
            "media-informed",
            "lapsed",
            "fell-short",
            "withdrawn",
            "superseded");
    /** What may still be told of a petition that has ended. */
    private static final Set<String> TOLD_LATER = Set.of("publication.mediaInformedAt", "publication.mediaInformedBy");

    private final Random random = new Random(SEED);
    private final RuleSets ruleSets = new RuleSets();

    @Test
    void theLawHoldsOverRandomActs() {
        System.out.println("PetitionPropertyTest: -Dseed=" + SEED);
        for (String ruleSet : List.of("2023-12", "2026-03")) {
            Seen seen = new Seen();
            for (int life = 0; life < LIVES || (life < MOST_LIVES && !seen.equals(Seen.EXPECTED)); life++) {
                new Life(ruleSet).live(seen);
            }
            assertEquals(Seen.EXPECTED.phases, seen.phases, "each phase is reached, or the test tests too little");
            assertEquals(Seen.EXPECTED.events, seen.events, "each event is told at times, and no other");
            assertEquals(Seen.EXPECTED.done, seen.done, "each act succeeds at times");
            assertEquals(Seen.EXPECTED.refused, seen.refused, "each act is refused at times");
        }
    }

    /** What came to pass in any life. */
    private record Seen(Set<Phase> phases, Set<String> events, Set<Act> done, Set<Act> refused) {
        static final Seen EXPECTED = new Seen(
                EnumSet.allOf(Phase.class),
                EVENTS,
                EnumSet.allOf(Act.class),
                EnumSet.complementOf(EnumSet.of(Act.COUNT, Act.CONCLUDE)));

        Seen() {
            this(EnumSet.noneOf(Phase.class), new HashSet<>(), EnumSet.noneOf(Act.class), EnumSet.noneOf(Act.class));
        }
    }

    private enum Act {
        REVISE,
        TRANSLATE,
        ACKNOWLEDGE,
        SUBMIT,
        OPEN,
        COUNT,
        APPROVE,
        REJECT,
        CORRECT,
        WITHDRAW,
        CONCLUDE,
        INFORM_MEDIA,
        SIGN_DECISION,
        PUBLISH_DECISION
    }

    /** Counts are frequent; what ends a life is not, or few would grow old. */
    private Act anyAct() {
        int dice = random.nextInt(100);
        if (dice < 30) {
            return Act.COUNT;
        }
        Act act = Act.values()[random.nextInt(Act.values().length)];
        boolean ends = Set.of(Act.REJECT, Act.CORRECT, Act.WITHDRAW).contains(act);
        return ends && random.nextInt(4) > 0 ? anyAct() : act;
    }

    /** One petition from its first word on. */
    private final class Life {
        private final boolean central = random.nextInt(4) == 0;
        private final boolean popular = random.nextBoolean();
        private final PetitionFixture fixture;
        private final LawRows rows;
        private final Petition petition;
        private Instant now = Instant.parse("2026-09-01T05:00:00Z").plus(anyTime(24 * 500));
        private LegalFrame law;
        private long population;

        Life(String ruleSet) {
            NaiveDays days = NaiveDays.random(random);
            boolean fromDraft = random.nextBoolean();
            fixture = new PetitionFixture(
                    ruleSets.get(ruleSet),
                    PetitionFixture.body(Level.LOCALITY, 1200L),
                    days.calendar(),
                    fromDraft ? ModerationStart.DRAFT : ModerationStart.FIFTIETH_SIGNATURE);
            rows = new LawRows(ruleSet.equals("2026-03"), central, fromDraft, days);
            petition = fixture.begun(now);
        }

        void live(Seen seen) {
            List<String> told = new ArrayList<>();
            for (int i = 0; i < ACTS; i++) {
                now = now.plus(
                        anyTime(24 * List.of(2, 2, 2, 2, 2, 2, 60, 60, 250).get(random.nextInt(9))));
                seen.phases.add(petition.phase(now));
                census();
                // Few lives come so far: there the body acts more often than chance would have it.
                boolean considered = petition.phase(now) == Phase.CONSIDERATION && random.nextInt(3) == 0;
                Act act = considered
                        ? List.of(Act.SIGN_DECISION, Act.PUBLISH_DECISION).get(random.nextInt(2))
                        : anyAct();
                Map<String, Object> before = facts(petition);
                boolean over = isOver(before);
                boolean wasPublished = petition.isPublished();
                try {
                    act(act);
                    seen.done.add(act);
                } catch (Problem refusal) {
                    seen.refused.add(act);
                    assertFalse(refusal.slug().isBlank());
                    assertTrue(Set.of(400, 409, 412, 422).contains(refusal.status()));
                    assertEquals(before, facts(petition), "a refused " + act + " changes nothing");
                    assertTrue(petition.takeEvents().isEmpty(), "and tells nothing");
                }
                if (petition.isPublished() && !wasPublished) {
                    rows.thresholdByLaw = LawRows.threshold(central, population);
                }
                writtenOnce(before, facts(petition), over);
                petition.takeEvents().forEach(event -> told.add(event.name()));
                rows.check(petition, now, LawRows.byKind(PetitionTerms.of(petition, law)));
                seen.phases.add(petition.phase(now));
            }
            assertEquals(new HashSet<>(told).size(), told.size(), "each event once: " + told);
            seen.events.addAll(told);
        }

        /** People are born and move away. */
        private void census() {
            population = 1_000 + random.nextInt(400);
            law = fixture.law(
                    central
                            ? PetitionFixture.body(Level.REPUBLIC, null)
                            : PetitionFixture.body(Level.LOCALITY, population));
        }

        private void act(Act act) {
            switch (act) {
                case REVISE -> petition.revise(fixture.text("Т" + random.nextInt()), AppealKind.RESPONSE, anyVersion());
                case TRANSLATE -> petition.translate(translation(random.nextBoolean() ? "ru" : "kk"));
                case ACKNOWLEDGE -> petition.acknowledge(random.nextInt(3) > 0 ? petition.ruleSet() : "other", now);
                case SUBMIT -> petition.submit(List.of(new AttachedFile("a.pdf", "00".repeat(32))), now);
                case OPEN -> petition.open("token-" + random.nextInt(), law, now);
                case COUNT -> count();
                case APPROVE -> petition.approve(PetitionFixture.MODERATOR, law, now);
                case REJECT -> petition.reject(PetitionFixture.MODERATOR, "forbidden-" + random.nextInt(16), "R", now);
                case CORRECT -> petition.supersede(random.nextBoolean() ? SUCCESSOR : UUID.randomUUID(), now);
                case WITHDRAW -> petition.withdraw(now);
                case CONCLUDE -> petition.conclude(now);
                case INFORM_MEDIA -> petition.mediaInformed(PetitionFixture.MODERATOR, now);
                case SIGN_DECISION -> petition.decisionSigned(now);
                case PUBLISH_DECISION -> petition.decide(Outcome.values()[random.nextInt(3)], now);
            }
        }

        /** Duplicates and replays of older counts too. */
        private void count() {
            long enough = LawRows.threshold(central, population);
            long count = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(50);
                case 1 -> 50 + random.nextInt(3);
                case 2 -> Math.max(0, enough - 1 - random.nextInt(2));
                default -> popular ? enough + random.nextInt(10) : 50;
            };
            long known = petition.signatures().treeSize();
            long treeSize = Math.max(0, known + random.nextInt(4) - 1);
            boolean news = treeSize > known;
            Instant shownAt = now.minus(Duration.ofHours(random.nextInt(3) * 40L));
            boolean few = petition.moderation().cosignedAt() == null;
            petition.count(new SignatureCount(count, count, 0, 0, 0, treeSize, shownAt), law, now);
            if (few && petition.moderation().cosignedAt() != null) {
                rows.fiftyShownAt = shownAt;
            }
            assertEquals(news ? treeSize : known, petition.signatures().treeSize(), "an older count is not believed");
            if (news && petition.isOpened()) {
                rows.mostCounted = Math.max(rows.mostCounted, count);
            }
        }

        private int anyVersion() {
            return random.nextInt(4) == 0 ? 7 : petition.version();
        }
    }

    private static Translation translation(String language) {
        return new Translation(language, "С", "З", "Т", "Д", "П");
    }

    private Duration anyTime(int hours) {
        return Duration.ofSeconds(random.nextInt(hours * 3600));
    }

    /** All that the petition is, by name; what its parts hold by {@code part.name}. */
    private static Map<String, Object> facts(Petition petition) {
        Map<String, Object> facts = new LinkedHashMap<>();
        try {
            for (Field field : Petition.class.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) || field.getName().equals("happened")) {
                    continue;
                }
                field.setAccessible(true);
                Object value = field.get(petition);
                if (value instanceof Record part && !CHANGING.contains(field.getName())) {
                    for (RecordComponent fact : part.getClass().getRecordComponents()) {
                        fact.getAccessor().setAccessible(true);
                        facts.put(
                                field.getName() + "." + fact.getName(),
                                fact.getAccessor().invoke(part));
                    }
                } else {
                    facts.put(field.getName(), value);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return facts;
    }

    /**
     * Thresholds, registrations, verdicts, endings: what was written stays as it was; after the end nothing is added but that
     * media were informed; and a text that was submitted is never changed.
     */
    private static void writtenOnce(Map<String, Object> before, Map<String, Object> after, boolean over) {
        before.forEach((name, value) -> {
            if (value != null && !CHANGING.contains(name)) {
                assertEquals(value, after.get(name), name + " is written once");
            }
        });
        if (before.get("submission.submittedAt") != null) {
            List.of("text", "translation", "appealKind")
                    .forEach(name -> assertEquals(before.get(name), after.get(name), name + " is frozen"));
        }
        if (over) {
            after.forEach((name, value) -> {
                if (!CHANGING.contains(name) && !TOLD_LATER.contains(name)) {
                    assertEquals(before.get(name), value, name + " after the end");
                }
            });
        }
    }

    private static boolean isOver(Map<String, Object> facts) {
        return List.of(
                        "moderation.rejectedAt",
                        "consideration.decidedAt",
                        "ending.lapsedAt",
                        "ending.fellShortAt",
                        "ending.withdrawnAt",
                        "ending.supersededAt")
                .stream()
                .anyMatch(name -> facts.get(name) != null);
    }
}
