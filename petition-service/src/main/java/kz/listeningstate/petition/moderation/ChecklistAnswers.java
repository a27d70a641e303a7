package kz.listeningstate.petition.moderation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Storage of the checklists. */
@ApplicationScoped
class ChecklistAnswers implements PanacheRepositoryBase<ChecklistAnswer, ChecklistAnswer.Key> {

    /** By ground. */
    Map<String, ChecklistAnswer> of(UUID petition) {
        return list("id.petitionId", petition).stream()
                .collect(Collectors.toMap(ChecklistAnswer::ground, Function.identity()));
    }
}
