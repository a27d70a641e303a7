package kz.listeningstate.petition.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.StatementSignature;
import org.hibernate.exception.ConstraintViolationException;

/** Storage of what came with appeals. */
@ApplicationScoped
class FilingRecords implements PanacheRepositoryBase<FilingRecord, UUID> {
    private final AppealAttachments attachments;

    FilingRecords(AppealAttachments attachments) {
        this.attachments = attachments;
    }

    /** 422 {@code unknown-attachment}, 409 {@code filed-before}. */
    void keep(UUID appeal, UUID account, Particulars particulars, StatementSignature signature) {
        try {
            persistAndFlush(new FilingRecord(appeal, particulars, signature));
        } catch (ConstraintViolationException signedBefore) {
            throw new Problem(409, "filed-before");
        }
        attachments.file(appeal, account, particulars.attachments());
    }
}
