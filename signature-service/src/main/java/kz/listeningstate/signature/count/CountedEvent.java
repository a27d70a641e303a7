package kz.listeningstate.signature.count;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.listeningstate.signature.outbox.CloudEvent;

/** "A petition's signatures have been counted", {@code contracts/counted.v1.schema.json}. */
final class CountedEvent {
    static final String TOPIC = "petition.counts";
    private static final String SOURCE = "/signature-service";
    private static final String TYPE = "kz.listeningstate.signature.counted.v1";

    private CountedEvent() {}

    static CloudEvent of(Count count) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("petitionId", count.petitionId());
        data.put("count", count.count());
        data.put("electronic", count.electronic());
        data.put("paper", count.paper());
        data.put("withdrawn", count.withdrawn());
        data.put("invalidated", count.invalidated());
        data.put("treeSize", count.treeSize());
        data.put("checkpointedAt", count.checkpointedAt());
        return new CloudEvent(SOURCE, TYPE, count.petitionId().toString(), count.checkpointedAt(), data);
    }
}
