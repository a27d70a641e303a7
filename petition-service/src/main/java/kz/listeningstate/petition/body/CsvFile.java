package kz.listeningstate.petition.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Comma-separated values (RFC 4180) in UTF-8 with a header line. */
final class CsvFile {
    /** Of requests and answers. */
    static final String MEDIA_TYPE = "text/csv";

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();
    private static final int MOST_LINES = 10_000;

    private CsvFile() {}

    /** @param number from 1, the header's, as far as no cell holds a line end */
    record Line(int number, Map<String, String> cells) {

        /** Null when empty. */
        String get(String column) {
            String cell = cells.get(column);
            return cell == null || cell.isBlank() ? null : cell.strip();
        }
    }

    /** Reads what a user sent; what is wrong with its form goes into the faults, and such lines are left out. */
    static List<Line> read(byte[] file, List<String> columns, ImportFaults faults) {
        List<Line> lines = new ArrayList<>();
        if (file.length == 0) {
            faults.add(1, String.join(" ", columns), "header");
            return lines;
        }
        try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text(file))) {
            boolean any = rows.hasNextValue();
            if (!header(rows).equals(columns)) {
                faults.add(1, String.join(" ", columns), "header");
                return lines;
            }
            for (int number = 2; any; any = rows.hasNextValue(), number++) {
                Map<String, String> cells = rows.nextValue();
                if (cells.size() != columns.size()) {
                    faults.add(number, columns.get(0), "cells");
                } else {
                    lines.add(new Line(number, cells));
                }
                if (number > MOST_LINES) {
                    faults.add(number, columns.get(0), "too-many-lines");
                    return lines;
                }
            }
        } catch (IOException | RuntimeJsonMappingException e) {
            faults.add(lines.size() + 2, columns.get(0), "unreadable");
        }
        return lines;
    }

    /** Reads a file of this package that came with the service. */
    static List<Line> shipped(String name) {
        try (InputStream file = Objects.requireNonNull(CsvFile.class.getResourceAsStream("/body/" + name));
                MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
            List<Line> lines = new ArrayList<>();
            while (rows.hasNextValue()) {
                lines.add(new Line(lines.size() + 2, rows.nextValue()));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("body/" + name, e);
        }
    }

    static String write(List<String> columns, List<Map<String, String>> lines) {
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(schema::addColumn);
        try {
            return CSV.writer(schema.build().withHeader()).writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No CSV", e);
        }
    }

    private static List<String> header(MappingIterator<?> rows) {
        return rows.getParserSchema() instanceof CsvSchema schema ? schema.getColumnNames() : List.of();
    }

    /** Spreadsheets put a byte-order mark before it. */
    private static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
