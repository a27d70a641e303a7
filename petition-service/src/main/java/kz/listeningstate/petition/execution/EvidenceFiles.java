package kz.listeningstate.petition.execution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.attachment.FileView;

/** Storage of evidence. */
@ApplicationScoped
class EvidenceFiles implements PanacheRepositoryBase<Evidence, UUID> {

    /** In their order. */
    List<FileView> of(UUID report) {
        return list("reportId = ?1 order by place", report).stream()
                .map(Evidence::view)
                .toList();
    }

    Optional<Evidence> one(UUID report, UUID id) {
        return find("id = ?1 and reportId = ?2", id, report).firstResultOptional();
    }
}
