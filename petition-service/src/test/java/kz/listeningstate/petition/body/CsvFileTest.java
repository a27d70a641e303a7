package kz.listeningstate.petition.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;

/** Files from strangers are read, or refused with the line that is wrong. */
class CsvFileTest {
    private static final List<String> COLUMNS = List.of("code", "name");

    private static List<CsvFile.Line> read(String text, ImportFaults faults) {
        return CsvFile.read(text.getBytes(StandardCharsets.UTF_8), COLUMNS, faults);
    }

    private static List<String> faults(byte[] file) {
        ImportFaults faults = new ImportFaults();
        CsvFile.read(file, COLUMNS, faults);
        Problem refusal = assertThrows(Problem.class, faults::refuse);
        assertEquals("import-refused", refusal.slug());
        return refusal.errors().stream()
                .map(error -> error.field() + " " + error.message())
                .toList();
    }

    private static List<String> faults(String file) {
        return faults(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void quotesCommasAndAByteOrderMark() {
        ImportFaults faults = new ImportFaults();
        List<CsvFile.Line> lines = read("\uFEFFcode,name\r\na,\"Ә, \"\"ә\"\"\"\r\nb,\r\n", faults);
        faults.refuse();
        assertEquals("Ә, \"ә\"", lines.get(0).get("name"));
        assertEquals(null, lines.get(1).get("name"));
        assertEquals(3, lines.get(1).number());
    }

    @Test
    void whatIsWrongIsNamed() {
        assertEquals(List.of("1.code name header"), faults(""));
        assertEquals(List.of("1.code name header"), faults("name,code\nx,a\n"));
        assertEquals(List.of("1.code name header"), faults("code\na\n"));
        assertEquals(List.of("2.code cells"), faults("code,name\na\nb,c\n"));
        assertEquals(List.of("3.code unreadable"), faults("code,name\na,b\nc,d,e\n"));
        assertEquals(List.of("2.code unreadable"), faults("code,name\na,\"b\n"));
        assertEquals(List.of("2.code unreadable"), faults("code,name\na,\u04D9\n".getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void aFileWithoutEndIsRefused() {
        String lines = "a,b\n".repeat(10_001);
        assertTrue(faults("code,name\n" + lines).contains("10001.code too-many-lines"));
    }

    /** Whatever bytes come, the answer is lines or faults. */
    @Test
    void noBytesBreakIt() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] good = "code,name\na,\"b\"\"c\"\nd,ә\n".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 2_000; round++) {
            byte[] bad = good.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                CsvFile.read(bad, COLUMNS, new ImportFaults());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }

    @Test
    void whatIsWrittenIsRead() {
        ImportFaults faults = new ImportFaults();
        String text = CsvFile.write(COLUMNS, List.of(Map.of("code", "a", "name", "x, \"y\"\nz"), Map.of("code", "b")));
        List<CsvFile.Line> lines = read(text, faults);
        faults.refuse();
        assertEquals("x, \"y\"\nz", lines.get(0).get("name"));
        assertEquals(null, lines.get(1).get("name"));
    }

    @Test
    void theShippedBodiesSurviveARoundTrip() {
        ImportFaults faults = new ImportFaults();
        List<BodyEntry> shipped = CsvFile.shipped("bodies.csv").stream()
                .map(line -> RegisterCsv.body(line, faults))
                .toList();
        String text = CsvFile.write(
                RegisterCsv.BODY, shipped.stream().map(RegisterCsv::line).toList());
        List<BodyEntry> again = CsvFile.read(text.getBytes(StandardCharsets.UTF_8), RegisterCsv.BODY, faults).stream()
                .map(line -> RegisterCsv.body(line, faults))
                .toList();
        faults.refuse();
        assertEquals(shipped, again);
    }
}
