package kz.listeningstate.petition.consideration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.listeningstate.petition.petition.PlainText;

/** A new member of a working group; name and organisation become public. */
record MemberDraft(
        @NotBlank @PlainText @Size(max = 200) String name,
        @NotBlank @PlainText @Size(max = 200) String organisation,
        @NotNull MemberView.Capacity capacity) {}
