package kz.listeningstate.petition.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;

/** The register's data, {@code body/bodies.csv}: populations of 1.01.2026, names as the bodies use them. */
final class BodyRegister {
    private static final String DEMO = "akimat-demo-";

    private BodyRegister() {}

    static List<Entry> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BodyRegister.class.getResourceAsStream("/body/bodies.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(BodyRegister::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("body/bodies.csv", e);
        }
    }

    private static Entry entry(String line) {
        String[] cell = line.split(",", -1);
        return new Entry(
                cell[0],
                Level.valueOf(cell[1]),
                Branch.valueOf(cell[2]),
                cell[3].isEmpty() ? null : cell[3],
                cell[4].isEmpty() ? null : Long.valueOf(cell[4]),
                cell[5].isEmpty() ? null : cell[5].equals("exact"),
                new StateBody.Names(cell[6], cell[7], cell[8]));
    }

    record Entry(
            String code,
            Level level,
            Branch branch,
            String kato,
            Long population,
            Boolean populationExact,
            StateBody.Names name) {

        boolean demo() {
            return code.startsWith(DEMO);
        }

        StateBody withThreshold(int threshold) {
            return new StateBody(code, level, branch, kato, name, population, populationExact, demo(), threshold);
        }
    }
}
