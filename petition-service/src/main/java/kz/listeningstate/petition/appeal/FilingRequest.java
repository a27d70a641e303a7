package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** One JSON object: the words of an appeal, and what its form asks beside them. */
record FilingRequest(
        @JsonUnwrapped AppealDraft draft, @JsonUnwrapped Particulars particulars) {}
