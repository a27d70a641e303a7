package kz.listeningstate.petition.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.listeningstate.petition.petition.PlainText;

/** What a state body answers to moderation. */
public record QuestionAnswer(
        @NotBlank @PlainText @Size(max = 20_000) String answer) {}
