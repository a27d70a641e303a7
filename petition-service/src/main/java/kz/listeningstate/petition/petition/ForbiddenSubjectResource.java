package kz.listeningstate.petition.petition;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.law.Ground;
import kz.listeningstate.petition.law.RuleSet;
import kz.listeningstate.petition.law.RuleSets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an author acknowledges before submission. */
@Path("/api/v1/forbidden-subjects")
@Produces(MediaType.APPLICATION_JSON)
class ForbiddenSubjectResource {
    private final RuleSets ruleSets;
    private final Clock clock;

    ForbiddenSubjectResource(RuleSets ruleSets, Clock clock) {
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /**
     * The list in one edition.
     *
     * @param version for the draft's {@code acknowledged}: id of the rule set
     */
    record ForbiddenSubjects(String version, List<Ground> subjects) {}

    @GET
    @Operation(
            summary = "Subjects that no petition may have, as in force today",
            description =
                    "A draft keeps the edition under which it was begun: its ruleSet is the version to acknowledge.")
    public ForbiddenSubjects inForce() {
        RuleSet rules = ruleSets.inForceOn(WorkingCalendar.dateOf(clock.instant()));
        return new ForbiddenSubjects(rules.id(), rules.forbiddenSubjects());
    }
}
