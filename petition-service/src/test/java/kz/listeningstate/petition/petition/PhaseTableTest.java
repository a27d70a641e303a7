package kz.listeningstate.petition.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;

/**
 * The state machine as a table and a picture, from the machine itself: random acts and times are tried, and the steps they
 * led to are written into {@code Phase}'s Javadoc and {@code contracts/phases.md} ({@code -Dphases.write=true}), or compared
 * with what stands there.
 */
class PhaseTableTest {
    private static final long SEED = 20_261_123;
    private static final int LIVES = 20_000;
    private static final int ACTS = 14;
    /** The village's calendar knows the terms that begin until then. */
    private static final Instant END_OF_CALENDAR = Instant.parse("2028-03-01T00:00:00Z");

    private static final Path SERVICE = Path.of(System.getProperty("checkout.root"), "petition-service");
    private static final Path JAVADOC = SERVICE.resolve("src/main/java/kz/listeningstate/petition/petition/Phase.java");
    private static final Path PICTURE = SERVICE.resolve("contracts/phases.md");

    private final Random random = new Random(SEED);
    private final PetitionFixture village = new PetitionFixture();

    private enum Act {
        SUBMIT,
        SIGN,
        COUNT,
        APPROVE,
        REJECT,
        DECIDE,
        WITHDRAW,
        SUPERSEDE,
        TIME
    }

    private record Step(Phase from, Act act, Phase to) implements Comparable<Step> {
        private static final Comparator<Step> ORDER =
                Comparator.comparing(Step::from).thenComparing(Step::act).thenComparing(Step::to);

        String words() {
            return switch (act) {
                case SUBMIT -> "the author freezes the text";
                case SIGN -> "the author signs";
                case COUNT ->
                    switch (to) {
                        case MODERATION -> "the 50th co-signer is counted";
                        case OPEN -> "the 50th co-signer is counted, a moderator has approved";
                        default -> "the threshold is counted";
                    };
                case APPROVE -> "a moderator approves" + (to == Phase.OPEN ? "" : ", the threshold is there already");
                case REJECT -> "a moderator refuses";
                case DECIDE -> "the body decides";
                case WITHDRAW -> "the author takes it back";
                case SUPERSEDE -> "a corrected one takes its place";
                case TIME -> to == Phase.LAPSED ? "the co-signers' term is over" : "six months are over";
            };
        }

        String article() {
            return switch (act) {
                case SUBMIT -> "90-2(2)";
                case SIGN -> "90-2(4)(1)";
                case COUNT -> to == Phase.CONSIDERATION ? "90-3(4), 90-4" : "90-2(4)(1)";
                case APPROVE, SUPERSEDE -> "90-2(5)";
                case REJECT -> "90-2(6)";
                case DECIDE -> "90-6(1)";
                case WITHDRAW -> "64(9), 88(1)(4)";
                case TIME -> to == Phase.LAPSED ? "90-2(4)(1)" : "90-3(2)";
            };
        }

        @Override
        public int compareTo(Step other) {
            return ORDER.compare(this, other);
        }
    }

    @Test
    void tableAndPictureAreWhatTheMachineDoes() throws IOException {
        Set<Step> steps = new TreeSet<>();
        for (int life = 0; life < LIVES; life++) {
            live(steps);
        }
        assertEquals(
                Set.of(Phase.values()),
                Stream.concat(Stream.of(Phase.DRAFT), steps.stream().map(Step::to))
                        .collect(Collectors.toSet()),
                "every phase is reached");
        assertTrue(steps.stream().map(Step::act).collect(Collectors.toSet()).containsAll(List.of(Act.values())));
        String code = Files.readString(JAVADOC);
        String picture = picture(steps);
        String table = withTable(code, steps);
        if (Boolean.getBoolean("phases.write")) {
            Files.writeString(JAVADOC, table);
            Files.writeString(PICTURE, picture);
        }
        assertEquals(table, Files.readString(JAVADOC), "-Dphases.write=true writes it anew");
        assertEquals(picture, Files.readString(PICTURE), "-Dphases.write=true writes it anew");
    }

    private void live(Set<Step> steps) {
        Instant now = Instant.parse("2026-09-01T05:00:00Z");
        Petition petition = village.draft(now);
        for (int i = 0; i < ACTS && now.isBefore(END_OF_CALENDAR); i++) {
            Phase before = petition.phase(now);
            now = now.plus(Duration.ofHours(random.nextInt(random.nextInt(8) == 0 ? 24 * 250 : 48)));
            Phase meanwhile = petition.phase(now);
            note(steps, before, Act.TIME, meanwhile);
            Act act = Act.values()[random.nextInt(Act.values().length)];
            act(petition, act, now);
            note(steps, meanwhile, act, petition.phase(now));
        }
    }

    private static void note(Set<Step> steps, Phase from, Act act, Phase to) {
        if (from != to) {
            steps.add(new Step(from, act, to));
        }
    }

    private void act(Petition petition, Act act, Instant now) {
        try {
            switch (act) {
                case SUBMIT -> petition.submit(List.of(), now);
                case SIGN -> petition.open("token", village.law(), now);
                case COUNT -> village.count(petition, List.of(10, 55, 65).get(random.nextInt(3)), now);
                case APPROVE -> village.approve(petition, now);
                case REJECT -> perhaps(() -> petition.reject(PetitionFixture.MODERATOR, "forbidden-9", "R", now));
                case DECIDE -> {
                    petition.decisionSigned(now);
                    petition.decide(Outcome.REFUSED, now);
                }
                case WITHDRAW -> perhaps(() -> petition.withdraw(now));
                case SUPERSEDE -> perhaps(() -> petition.supersede(new UUID(0, 1), now));
                case TIME -> {
                    // It has passed already.
                }
            }
        } catch (Problem refused) {
            assertEquals(409, refused.status());
        }
    }

    /** What ends a life comes seldom, or few would grow old. */
    private void perhaps(Runnable end) {
        if (random.nextInt(4) == 0) {
            end.run();
        }
    }

    private static String withTable(String code, Set<Step> steps) {
        String rows = Stream.concat(
                        Stream.of(" * <tr><th>from</th><th>what happens</th><th>to</th><th>article</th></tr>\n"),
                        steps.stream()
                                .map(step -> " * <tr><td>" + step.from() + "</td><td>" + step.words() + "</td><td>"
                                        + step.to() + "</td><td>" + step.article() + "</td></tr>\n"))
                .collect(Collectors.joining());
        int begin = code.indexOf(" * <table>\n") + " * <table>\n".length();
        int end = code.indexOf(" * </table>\n");
        return code.substring(0, begin) + rows + code.substring(end);
    }

    private static String picture(Set<Step> steps) {
        StringBuilder text = new StringBuilder("""
                # Phases of a petition

                Written by `PhaseTableTest` from what the code does: random acts and times are tried, and each step that they
                led to stands here. A phase is never stored; it is computed from facts and time (`Phase.of`).

                ```mermaid
                stateDiagram-v2
                    [*] --> DRAFT
                """);
        steps.forEach(step -> text.append("    %s --> %s : %s\n".formatted(step.from(), step.to(), step.words())));
        Arrays.stream(Phase.values())
                .filter(Phase::isOver)
                .forEach(phase -> text.append("    %s --> [*]\n".formatted(phase)));
        text.append("""
                ```

                | From | What happens | To | Article |
                |---|---|---|---|
                """);
        steps.forEach(step ->
                text.append("| %s | %s | %s | %s |\n".formatted(step.from(), step.words(), step.to(), step.article())));
        return text.append("""

                A count may be told after a term was over and still cross: every counted signature was received in time. Only
                once the last count is in (`lapsed`, `fell-short`) is an end certain.
                """).toString();
    }
}
