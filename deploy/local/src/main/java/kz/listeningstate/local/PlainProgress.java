package kz.listeningstate.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** One line per event, for files and pipes. */
final class PlainProgress implements Progress {

    private final PrintStream out;

    PlainProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void planned(List<String> titles) {
        out.println("Starting " + titles.size() + " parts.");
    }

    @Override
    public void starting(String title) {
        out.println(title + ": starting");
    }

    @Override
    public void ready(String title, Duration time) {
        out.println(title + ": ready in " + seconds(time));
    }

    @Override
    public void failed(String title, Duration time) {
        out.println(title + ": failed after " + seconds(time));
    }

    @Override
    public void close() {
        out.flush();
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
