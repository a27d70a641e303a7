package kz.listeningstate.petition.execution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.attachment.FileView;

/** A report (есеп, отчёт) on the progress of a measure, with its evidence. Only ever added. */
@Entity
class ProgressReport {
    @Id
    private UUID id;

    private UUID measureId;
    private String text;
    private int percent;
    private Instant madeAt;
    private UUID madeBy;
    private String bodyCode;

    protected ProgressReport() {}

    ProgressReport(UUID measureId, String text, int percent, String bodyCode, UUID officer, Instant now) {
        this.id = UUID.randomUUID();
        this.measureId = measureId;
        this.text = text.strip();
        this.percent = percent;
        this.bodyCode = bodyCode;
        this.madeAt = now;
        this.madeBy = officer;
    }

    UUID id() {
        return id;
    }

    /** Who made it. */
    String bodyCode() {
        return bodyCode;
    }

    UUID measureId() {
        return measureId;
    }

    /** What it says, by its names in {@link View}. */
    Map<String, Object> content() {
        return Map.of("text", text, "percent", percent);
    }

    /**
     * A report, for anyone.
     *
     * @param bodyCode that made it
     * @param ratings by citizens who signed the petition
     */
    record View(
            UUID id,
            String text,
            int percent,
            String bodyCode,
            Instant madeAt,
            List<FileView> evidence,
            Rating.Summary ratings) {}

    View view(List<FileView> evidence, Rating.Summary ratings) {
        return new View(id, text, percent, bodyCode, madeAt, evidence, ratings);
    }
}
