package kz.listeningstate.petition.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.problem.Problem;

/** Storage of files of appeals; their bytes are outside. */
@ApplicationScoped
class AppealAttachments implements PanacheRepositoryBase<AppealAttachment, UUID> {

    long countUnfiled(UUID account) {
        return count("account = ?1 and appealId is null", account);
    }

    Optional<AppealAttachment> unfiled(UUID account, UUID id) {
        return find("id = ?1 and account = ?2 and appealId is null", id, account)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Nobody has filed an appeal with them, and now nobody will. */
    List<AppealAttachment> unfiledSince(Instant before, int limit) {
        return find("appealId is null and addedAt < ?1 order by addedAt", before)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    /** The account's own files become that appeal's, once and for ever; 422 {@code unknown-attachment}. */
    void file(UUID appeal, UUID account, List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<UUID, AppealAttachment> own = find("id in ?1 and account = ?2 and appealId is null", ids, account)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.toMap(AppealAttachment::id, Function.identity()));
        for (int place = 0; place < ids.size(); place++) {
            AppealAttachment file = own.remove(ids.get(place));
            if (file == null) {
                throw new Problem(422, "unknown-attachment");
            }
            file.fileWith(appeal, place);
        }
    }

    /** The account's own, in the order asked for; 422 {@code unknown-attachment}. */
    List<FileView> unfiled(UUID account, List<UUID> ids) {
        return ids.stream()
                .map(id -> find("id = ?1 and account = ?2 and appealId is null", id, account)
                        .firstResultOptional()
                        .orElseThrow(() -> new Problem(422, "unknown-attachment"))
                        .view())
                .toList();
    }

    List<FileView> of(UUID appeal) {
        return list("appealId = ?1 order by place", appeal).stream()
                .map(AppealAttachment::view)
                .toList();
    }

    Optional<AppealAttachment> one(UUID appeal, UUID id) {
        return find("appealId = ?1 and id = ?2", appeal, id).firstResultOptional();
    }
}
