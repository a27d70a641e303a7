package kz.listeningstate.petition.execution;

import java.util.List;
import java.util.UUID;

/**
 * How a decision is executed, for anyone.
 *
 * @param completed how many measures are
 * @param overdue how many measures are
 * @param executed each measure is completed or cancelled, and one at least completed
 */
record ExecutionView(UUID petitionId, int completed, int overdue, boolean executed, List<MeasureView> measures) {

    static ExecutionView of(UUID petition, List<MeasureView> measures) {
        int completed =
                (int) measures.stream().filter(one -> one.completedAt() != null).count();
        int overdue = (int) measures.stream().filter(MeasureView::overdue).count();
        boolean ended = measures.stream().allMatch(one -> one.completedAt() != null || one.cancelledAt() != null);
        return new ExecutionView(petition, completed, overdue, ended && completed > 0, measures);
    }
}
