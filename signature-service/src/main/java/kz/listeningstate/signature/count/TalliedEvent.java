package kz.listeningstate.signature.count;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.Totals;
import kz.listeningstate.signature.outbox.CloudEvent;

/** "The log has a petition's last word", {@code contracts/tallied.v1.schema.json}. */
final class TalliedEvent {
    private static final String SOURCE = "/signature-service";
    private static final String TYPE = "kz.listeningstate.signature.tallied.v1";

    private TalliedEvent() {}

    /** @param publishedAt of the first checkpoint that holds the leaf */
    static CloudEvent of(Leaf.Tally tally, Instant publishedAt) {
        Totals totals = tally.totals();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("petitionId", tally.petitionId());
        data.put("status", tally.status().name());
        data.put("count", totals.count());
        data.put("electronic", totals.electronic());
        data.put("paper", totals.paper());
        data.put("withdrawn", totals.withdrawn());
        data.put("invalidated", totals.invalidated());
        data.put("treeSize", totals.size());
        data.put("checkpointedAt", publishedAt);
        data.put("leafHash", HexFormat.of().formatHex(tally.hash()));
        return new CloudEvent(SOURCE, TYPE, tally.petitionId().toString(), publishedAt, data);
    }
}
