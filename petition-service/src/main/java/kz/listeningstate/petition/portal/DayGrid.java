package kz.listeningstate.petition.portal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The term of consideration as squares, ten working days a row.
 *
 * @param passed working days gone, at most the whole term
 * @param left working days left, 0 when overdue
 */
record DayGrid(int passed, int left) {
    private static final int PER_ROW = 10;
    private static final int STEP = 30;

    static DayGrid of(int term, int workingDaysLeft) {
        int left = Math.max(0, Math.min(term, workingDaysLeft));
        return new DayGrid(term - left, left);
    }

    /** A square: kind dd (passed) or df (ahead). */
    record Cell(String kind, int x, int y) {}

    public List<Cell> cells() {
        return IntStream.range(0, passed + left)
                .mapToObj(
                        day -> new Cell(day < passed ? "dd" : "df", 2 + day % PER_ROW * STEP, 2 + day / PER_ROW * STEP))
                .toList();
    }

    public int height() {
        return Math.max(1, (passed + left + PER_ROW - 1) / PER_ROW) * STEP;
    }
}
