package kz.listeningstate.petition.consent;

import java.time.LocalDate;

/** A version of the consent to personal-data processing (Law 94-V), as people agreed to it from a day on. */
public record ConsentVersion(String version, LocalDate effectiveFrom, Text kk, Text ru, Text en) {

    /** What the law wants stated. */
    public record Text(
            String operator, String purpose, String data, String term, String transfer, String publication) {}
}
