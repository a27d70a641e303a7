package kz.listeningstate.signature.count;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.listeningstate.signature.sequencer.LogReader;

/** Counts beside the checkpoint they are of. */
@ApplicationScoped
class Counts {
    private final SignatureCounts counts;
    private final LogReader log;

    Counts(SignatureCounts counts, LogReader log) {
        this.counts = counts;
        this.log = log;
    }

    Count of(UUID petitionId) {
        return of(List.of(petitionId)).get(0);
    }

    /** Read again when a checkpoint was published in between: a count never stands beside another tree than its own. */
    List<Count> of(Collection<UUID> petitionIds) {
        while (true) {
            LogReader.Latest before = log.latest();
            List<Count> all = QuarkusTransaction.requiringNew().call(() -> at(before, petitionIds));
            if (log.latest().size() == before.size()) {
                return all;
            }
        }
    }

    private List<Count> at(LogReader.Latest checkpoint, Collection<UUID> petitionIds) {
        Map<UUID, SignatureCount> known = counts.find("petitionId in ?1", petitionIds).stream()
                .collect(Collectors.toMap(SignatureCount::petitionId, Function.identity()));
        return petitionIds.stream()
                .map(id -> known.getOrDefault(id, new SignatureCount(id)).at(checkpoint.size(), checkpoint.at()))
                .toList();
    }
}
