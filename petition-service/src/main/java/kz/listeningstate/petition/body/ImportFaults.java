package kz.listeningstate.petition.body;

import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.petition.problem.Problem;

/** All that is wrong with a file, so that it is mended at once and not fault by fault. */
final class ImportFaults {
    private static final int MOST = 200;

    private final List<Problem.FieldError> faults = new ArrayList<>();

    /**
     * @param line from 1, the header's
     * @param reason key of the words
     */
    void add(int line, String column, String reason) {
        if (faults.size() < MOST) {
            faults.add(new Problem.FieldError(line + "." + column, reason, null));
        }
    }

    /** Refuses the file with 422 {@code import-refused} if anything is wrong. */
    void refuse() {
        if (!faults.isEmpty()) {
            throw new Problem(422, "import-refused", faults);
        }
    }
}
