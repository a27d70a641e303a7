package kz.listeningstate.audit.verify;

import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.leaf.Counts;
import kz.listeningstate.audit.note.Checkpoint;

/** The report for people. */
final class TextReport {
    private final Report report;
    private final PrintWriter out;

    TextReport(Report report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    void print() {
        head();
        if (!report.petitions().isEmpty()) {
            out.println("Petitions");
            report.petitions().forEach(petition -> out.println("  " + line(petition)));
        }
        if (!report.faults().isEmpty()) {
            out.println("Findings");
            report.faults().print(out);
        }
        if (!report.notes().isEmpty()) {
            out.println("Notes");
            report.notes().forEach(note -> out.println("  " + note));
        }
        out.println("Verdict: " + verdict(report));
        out.flush();
    }

    private void head() {
        out.println("Log         " + report.settings().log().name());
        out.println("Keys        " + keys());
        Checkpoint checkpoint = report.checkpoint();
        if (checkpoint == null) {
            return;
        }
        out.println("Checkpoint  " + checkpoint.origin() + ", size " + checkpoint.size() + ", root "
                + HexFormat.of().formatHex(checkpoint.root())
                + report.time().map(time -> ", cosigned at " + time).orElse(", no witness says when"));
        out.println("Witnesses   " + report.witnesses());
        Report.Extent extent = report.extent();
        out.println(String.format(
                Locale.ROOT,
                "Read        %,d leaves, %,d tiles and bundles, %,d older checkpoints, %,d time stamps, %,d promises",
                extent.leaves(),
                extent.pieces(),
                extent.checkpoints(),
                extent.stamps(),
                extent.promises()));
    }

    private String keys() {
        if (report.settings().keys() != null) {
            return "yours";
        }
        return report.keys() == null
                ? "none"
                : "taken from the log itself: this shows that it agrees with itself, not who it is (see --keys)";
    }

    static String line(Report report, Petition petition) {
        return petition.id() + "  " + petition.counts().inWords() + "; active nullifiers "
                + String.format(Locale.ROOT, "%,d", petition.active()) + "; " + phase(report, petition) + "; API: "
                + report.api(petition);
    }

    private String line(Petition petition) {
        return line(report, petition);
    }

    static String phase(Report report, Petition petition) {
        if (petition.hasEnded()) {
            return switch (petition.end().tally().status()) {
                case 1 -> "final TALLY" + others(petition);
                case 2 -> "superseded";
                case 3 -> "lapsed";
                default -> "withdrawn by its author";
            };
        }
        if (petition.publication() == null) {
            return "not published";
        }
        if (petition.hasNoClosing()) {
            return "open, no end is set";
        }
        return petition.isClosedAt(report.asOf())
                ? "closed at " + petition.closing() + ", no final TALLY yet"
                : "open until " + petition.closing();
    }

    /** Its number, where the leaves now give another one, as after an invalidation by a court. */
    private static String others(Petition petition) {
        Counts then = petition.end().tally().counts();
        return then.equals(petition.counts()) ? "" : String.format(Locale.ROOT, " of %,d", then.count());
    }

    static String verdict(Report report) {
        if (report.faults().isEmpty()) {
            return "all holds.";
        }
        if (report.faults().status() == Kind.INCOMPLETE.status()) {
            return "nothing wrong was found, but not everything could be checked.";
        }
        return "it does not hold: "
                + report.faults().counts().entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
