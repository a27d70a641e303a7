package kz.listeningstate.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;

/** One line per part, drawn again in place five times a second while the clock of the part runs. */
final class TerminalProgress implements Progress {

    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String FAINT = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Timer pen = new Timer("progress", true);
    private boolean drawn;

    /** What one line shows; {@code since} is 0 until the part is launched. */
    private record Line(long since, String mark, String colour, Duration time) {}

    TerminalProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void planned(List<String> titles) {
        titles.forEach(title -> lines.put(title, new Line(0, "·", FAINT, null)));
        draw();
        pen.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        draw();
                    }
                },
                200,
                200);
    }

    @Override
    public synchronized void starting(String title) {
        lines.put(title, new Line(System.nanoTime(), "…", "", null));
    }

    @Override
    public synchronized void ready(String title, Duration time) {
        lines.put(title, new Line(1, "✓", GREEN, time));
    }

    @Override
    public synchronized void failed(String title, Duration time) {
        lines.put(title, new Line(1, "✗", RED, time));
    }

    @Override
    public synchronized void close() {
        pen.cancel();
        draw();
    }

    private synchronized void draw() {
        StringBuilder picture = new StringBuilder();
        if (drawn) {
            picture.append("\u001b[").append(lines.size()).append("A");
        }
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        lines.forEach((title, line) -> picture.append("\u001b[2K  ")
                .append(line.colour())
                .append(line.mark())
                .append(PLAIN)
                .append(' ')
                .append(title)
                .append(" ".repeat(width - title.length() + 2))
                .append(time(line))
                .append('\n'));
        out.print(picture);
        out.flush();
        drawn = true;
    }

    private static String time(Line line) {
        if (line.time() != null) {
            return PlainProgress.seconds(line.time());
        }
        return line.since() == 0 ? "" : PlainProgress.seconds(Duration.ofNanos(System.nanoTime() - line.since()));
    }
}
