package kz.listeningstate.petition.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.listeningstate.petition.petition.Phase;
import kz.listeningstate.petition.petition.TimelineEntry;

/**
 * One dot of the timeline.
 *
 * @param state done, now (the last thing that happened, while more will), missed (a deadline that was not kept) or next (a
 *     deadline ahead)
 */
record Step(TimelineEntry entry, String state) {
    private static final Set<TimelineEntry.Kind> COUNTED = Set.of(
            TimelineEntry.Kind.COSIGNED,
            TimelineEntry.Kind.THRESHOLD_REACHED,
            TimelineEntry.Kind.COSIGNERS_DUE,
            TimelineEntry.Kind.CLOSED_SHORT,
            TimelineEntry.Kind.LAPSED);

    static List<Step> of(List<TimelineEntry> timeline, Phase phase) {
        int current = -1;
        for (int i = 0; i < timeline.size(); i++) {
            if (timeline.get(i).done() && !timeline.get(i).kind().isMiss()) {
                current = i;
            }
        }
        var steps = new ArrayList<Step>();
        for (int i = 0; i < timeline.size(); i++) {
            steps.add(new Step(timeline.get(i), state(timeline.get(i), i == current && !phase.isOver())));
        }
        return steps;
    }

    private static String state(TimelineEntry entry, boolean now) {
        if (entry.kind().isMiss()) {
            return "missed";
        }
        return now ? "now" : entry.done() ? "done" : "next";
    }

    /** The step's number where it counts signatures; null where it means something else. */
    public Long number() {
        return COUNTED.contains(entry.kind()) ? entry.number() : null;
    }
}
