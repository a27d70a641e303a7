package kz.listeningstate.petition.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;

/**
 * A body as administrators write it, in a request or a line of a file; see {@link StateBody}.
 *
 * @param bin business identification number, 12 digits; null: not known, then nobody can sign for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BodyEntry(
        String code,
        String parent,
        Level level,
        Branch branch,
        String territory,
        List<String> competences,
        String bin,
        StateBody.Names name,
        LocalDate inForceFrom,
        LocalDate inForceTo,
        String successor,
        boolean demo) {

    BodyEntry {
        competences = competences == null ? List.of() : List.copyOf(competences);
    }
}
