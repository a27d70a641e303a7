package kz.listeningstate.signature.sequencer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.sequencer.LogStore.Waiting;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Timetable timetable = new Timetable(Defaults.settings(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void manyLeavesGoAtOnceAndFewWaitForHalfAMinute() {
        assertFalse(timetable.isDue(List.of()));
        assertTrue(timetable.isDue(waiting(50, Duration.ZERO)));
        assertFalse(timetable.isDue(waiting(49, Duration.ofSeconds(29))));
        assertTrue(timetable.isDue(waiting(1, Duration.ofSeconds(30))));
    }

    @Test
    void aClockThatWasSetBackMakesNobodyWait() {
        assertTrue(timetable.isDue(waiting(1, Duration.ofHours(-1))));
        assertTrue(timetable.isPublicationDue(tree(7, 7, Duration.ofHours(-1))));
    }

    @Test
    void aCheckpointIsPublishedWhenTheTreeGrewAndElseEveryHalfHour() {
        assertTrue(timetable.isPublicationDue(new LogTree(1, 0, MerkleHash.emptyRoot(), 0, null)));
        assertTrue(timetable.isPublicationDue(tree(8, 7, Duration.ZERO)));
        assertFalse(timetable.isPublicationDue(tree(7, 7, Duration.ofMinutes(29))));
        assertTrue(timetable.isPublicationDue(tree(7, 7, Duration.ofMinutes(30))));
    }

    private static LogTree tree(long size, long published, Duration age) {
        return new LogTree(1, size, MerkleHash.emptyRoot(), published, NOW.minus(age));
    }

    private static List<Waiting> waiting(int many, Duration age) {
        return Collections.nCopies(many, new Waiting(new byte[32], new byte[1], NOW.minus(age)));
    }
}
