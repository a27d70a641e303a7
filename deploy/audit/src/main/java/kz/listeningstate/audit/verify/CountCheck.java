package kz.listeningstate.audit.verify;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.leaf.Counts;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.SignedNote;
import kz.listeningstate.audit.source.Source;

/** Compares the API's counts with those of the leaves, at exactly the size that each answer names. */
final class CountCheck {
    private static final int TRIES = 5;

    /** Reads the log on to a newer checkpoint. */
    interface GoOn {
        void to(Checkpoint newer) throws IOException;
    }

    private final Settings settings;
    private final Faults faults;
    private final Report report;
    private final Replay replay;
    private final LogReader reader;
    private final Map<UUID, Counts> counted = new HashMap<>();

    CountCheck(Settings settings, Faults faults, Report report, Replay replay, LogReader reader) {
        this.settings = settings;
        this.faults = faults;
        this.report = report;
        this.replay = replay;
        this.reader = reader;
    }

    void run(GoOn goOn) throws IOException {
        List<UUID> asked = replay.petitions().stream()
                .filter(Petition::isOpened)
                .map(Petition::id)
                .toList();
        Map<UUID, ApiCounts.Answer> answers =
                new ApiCounts(settings.api(), faults, settings.pause()).ask(asked, reader.size());
        asked.stream()
                .filter(petition -> !answers.containsKey(petition))
                .forEach(petition -> report.api(petition, "no answer"));
        answers.forEach(this::remember);
        long furthest = answers.values().stream()
                .mapToLong(ApiCounts.Answer::treeSize)
                .max()
                .orElse(0);
        if (furthest > reader.size()) {
            Checkpoint newer = newer(furthest);
            if (newer != null) {
                goOn.to(newer);
            }
        }
        answers.forEach(this::compare);
    }

    /** What the leaves give at the answer's size, now or when the reader gets there. */
    private void remember(UUID petition, ApiCounts.Answer answer) {
        Runnable count = () -> counted.put(petition, replay.petition(petition).counts());
        if (answer.treeSize() == reader.size()) {
            count.run();
        } else if (answer.treeSize() > reader.size()) {
            reader.at(answer.treeSize(), count);
        }
    }

    /** Null when the log has no checkpoint of that size or more, even after a while. */
    private Checkpoint newer(long size) throws IOException {
        for (int tried = 1; settings.log().isLive(); tried++) {
            try {
                Checkpoint newer = Checkpoint.parse(settings.log().read("checkpoint", SignedNote.LARGEST));
                if (newer.size() >= size) {
                    return newer;
                }
            } catch (Malformed e) {
                faults.add(Kind.SIGNATURE, "checkpoint", "read again, it " + e.getMessage() + ".");
            }
            if (tried == TRIES) {
                return null;
            }
            Source.pause(settings.pause());
        }
        return null;
    }

    private void compare(UUID petition, ApiCounts.Answer answer) {
        String where = ApiCounts.path(petition);
        if (answer.count() != answer.counts().count()) {
            report.api(petition, "does not add up");
            faults.add(
                    Kind.COUNT,
                    where,
                    "its count " + answer.count() + " is not the sum of its parts, "
                            + answer.counts().inWords() + ".");
        }
        Counts found = counted.get(petition);
        if (found == null) {
            report.api(petition, "not compared");
            if (answer.treeSize() > reader.size()) {
                reportAhead(where, answer.treeSize());
            }
        } else if (!found.equals(answer.counts())) {
            report.api(petition, "differs");
            faults.add(
                    Kind.COUNT,
                    where,
                    "it says " + answer.counts().inWords() + " at size " + answer.treeSize()
                            + ", but the leaves of the log give " + found.inWords() + ".");
        } else {
            report.api(petition, "agrees at size " + answer.treeSize());
        }
    }

    private void reportAhead(String where, long treeSize) {
        if (settings.log().isLive()) {
            faults.add(
                    Kind.COUNT,
                    where,
                    "it counts up to size " + treeSize + ", which no published checkpoint has reached.");
        } else {
            faults.add(
                    Kind.INCOMPLETE,
                    where,
                    "it counts up to size " + treeSize
                            + ", which the mirror has not reached: mirror again, or audit over HTTP.");
        }
    }
}
