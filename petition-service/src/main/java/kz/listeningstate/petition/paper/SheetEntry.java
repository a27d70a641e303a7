package kz.listeningstate.petition.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.SignedSheet;

/** What one person reads on a sheet. */
record SheetEntry(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Row> rows) {

    /**
     * One signer.
     *
     * @param place on the sheet, from 1
     * @param iin 12 digits; null: not readable, or no consent
     */
    record Row(
            @Min(1) int place,
            @Pattern(regexp = "[0-9]{12}") String iin) {
        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Row[" + place + "]";
        }
    }

    /** By place; 422 {@code sheet-rows} unless each of the sheet's rows is there once. */
    SheetEntry complete(int sheetRows) {
        List<Row> sorted =
                rows.stream().sorted(Comparator.comparingInt(Row::place)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).place() != i + 1) {
                throw new Problem(422, "sheet-rows");
            }
        }
        if (sorted.size() != sheetRows) {
            throw new Problem(422, "sheet-rows");
        }
        return new SheetEntry(sorted);
    }

    /** Places at which the two do not say the same; both are complete. */
    List<Integer> differences(SheetEntry other) {
        TreeSet<Integer> places = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!Objects.equals(rows.get(i).iin(), other.rows.get(i).iin())) {
                places.add(i + 1);
            }
        }
        return List.copyOf(places);
    }

    List<SignedSheet.Row> signed() {
        return rows.stream()
                .map(row -> new SignedSheet.Row(row.place(), row.iin()))
                .toList();
    }

    String write(ObjectMapper json) {
        try {
            return json.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers", e);
        }
    }

    static SheetEntry read(ObjectMapper json, String text) {
        try {
            return json.readValue(text, SheetEntry.class);
        } catch (JsonProcessingException e) {
            // Without the cause: it would show what was read.
            throw new IllegalStateException("A sealed entry is not readable");
        }
    }

    /** Says nothing of the persons. */
    @Override
    public String toString() {
        return "SheetEntry[" + (rows == null ? 0 : rows.size()) + "]";
    }
}
