package kz.listeningstate.petition.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.listeningstate.petition.petition.PlainText;

/** Names of the mass media that were informed. */
public record MediaList(@NotEmpty @Size(max = 50) List<@NotBlank @PlainText @Size(max = 200) String> outlets) {}
