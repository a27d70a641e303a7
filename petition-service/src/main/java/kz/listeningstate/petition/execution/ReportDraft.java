package kz.listeningstate.petition.execution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.listeningstate.petition.petition.PlainText;

/**
 * A report on a measure; all of it becomes public. Files that show it are added afterwards.
 *
 * @param percent done
 */
record ReportDraft(
        @NotBlank @PlainText @Size(max = 10_000) String text,
        @Min(0) @Max(100) int percent) {}
