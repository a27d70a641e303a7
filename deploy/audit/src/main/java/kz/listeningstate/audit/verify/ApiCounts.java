package kz.listeningstate.audit.verify;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Json;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.leaf.Counts;
import kz.listeningstate.audit.source.Prefetch;
import kz.listeningstate.audit.source.Source;

/** What the API says the petitions' counts are, and at which size of the log. */
final class ApiCounts {
    private static final int LARGEST = 64 * 1024;
    private static final int TRIES = 5;

    /** @param count as the API adds it up */
    record Answer(long count, Counts counts, long treeSize) {}

    private record Read(UUID petition, byte[] bytes, Throwable failure) {}

    private final Source api;
    private final Faults faults;
    private final Duration pause;

    /** @param pause before an instance that is behind is asked again */
    ApiCounts(Source api, Faults faults, Duration pause) {
        this.api = api;
        this.faults = faults;
        this.pause = pause;
    }

    static String path(UUID petition) {
        return "api/v1/counts/" + petition;
    }

    /**
     * Asks for each petition.
     *
     * @param size of a checkpoint already seen: an answer from before it is asked for again
     * @return those that answered
     */
    Map<UUID, Answer> ask(Collection<UUID> petitions, long size) throws IOException {
        Map<UUID, Answer> answers = new HashMap<>();
        Collection<UUID> asked = petitions;
        for (int tried = 1; !asked.isEmpty(); tried++) {
            List<UUID> behind = new ArrayList<>();
            Prefetch<UUID, Read> reads = new Prefetch<>(asked.iterator(), this::fetch);
            while (reads.hasNext()) {
                take(reads.next(), answers, size, behind);
            }
            if (tried == TRIES) {
                behind.forEach(petition -> reportBehind(petition, answers.get(petition), size));
                return answers;
            }
            asked = behind;
            if (!asked.isEmpty()) {
                Source.pause(pause);
            }
        }
        return answers;
    }

    private CompletableFuture<Read> fetch(UUID petition) {
        return api.get(path(petition), LARGEST).handle((bytes, failure) -> new Read(petition, bytes, failure));
    }

    private void take(Read read, Map<UUID, Answer> answers, long size, List<UUID> behind) {
        String path = path(read.petition());
        if (read.failure() != null) {
            Throwable cause = Source.cause(read.failure());
            faults.add(
                    cause instanceof FileNotFoundException ? Kind.COUNT : Kind.INCOMPLETE,
                    path,
                    "it " + cause.getMessage() + ", although the log has this petition.");
            return;
        }
        try {
            Answer answer = answer(read);
            answers.put(read.petition(), answer);
            if (answer.treeSize() < size) {
                behind.add(read.petition());
            }
        } catch (Malformed e) {
            faults.add(Kind.COUNT, path, "it " + e.getMessage() + ", so its count cannot be compared.");
        }
    }

    private static Answer answer(Read read) throws Malformed {
        Json json = Json.parse(read.bytes());
        if (!json.id("petitionId").equals(read.petition())) {
            throw new Malformed("answers for another petition");
        }
        Counts counts = new Counts(
                json.number("electronic"), json.number("paper"), json.number("withdrawn"), json.number("invalidated"));
        return new Answer(json.number("count"), counts, json.number("treeSize"));
    }

    private void reportBehind(UUID petition, Answer answer, long size) {
        faults.add(
                Kind.COUNT,
                path(petition),
                "it counts up to size " + answer.treeSize()
                        + " and stays there, although the log's checkpoint is of size " + size
                        + ": what the API shows is out of date.");
    }
}
