package kz.listeningstate.petition.appeal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.identity.CitizenIdentity;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.signing.SignatureService;
import kz.listeningstate.petition.signing.StatementSignature;
import kz.listeningstate.petition.signing.StatementSigning;

/**
 * An appeal is signed or comes by a log-in (63). A signature is of the statement that the appeal makes today, by nobody but who is
 * logged in, for oneself or for an organisation. No transaction is held open while signature-service works.
 */
@ApplicationScoped
class AppealSigning {
    private final AppealForms forms;
    private final AppealAttachments attachments;
    private final Filing filing;
    private final SignatureService signatures;
    private final CitizenIdentity citizens;
    private final CurrentUser user;
    private final Clock clock;

    AppealSigning(
            AppealForms forms,
            AppealAttachments attachments,
            Filing filing,
            SignatureService signatures,
            CitizenIdentity citizens,
            CurrentUser user,
            Clock clock) {
        this.forms = forms;
        this.attachments = attachments;
        this.filing = filing;
        this.signatures = signatures;
        this.citizens = citizens;
        this.user = user;
        this.clock = clock;
    }

    /** 400 for what the form of its type asks, and the problems of {@link Filing#file} and of signature-service. */
    AppealView.Filed file(@Valid AppealDraft draft, @Valid Particulars particulars) {
        forms.check(draft.type(), particulars);
        return filing.file(draft, particulars, particulars.cms() == null ? null : verified(draft, particulars));
    }

    /** What is signed of it, if it is filed today. */
    byte[] statement(@Valid AppealDraft draft, @Valid Particulars particulars) {
        forms.check(draft.type(), particulars);
        UUID account = user.requiredId();
        List<FileView> files =
                QuarkusTransaction.requiringNew().call(() -> attachments.unfiled(account, particulars.attachments()));
        return AppealStatement.of(draft, particulars, files, WorkingCalendar.dateOf(clock.instant()));
    }

    private StatementSignature verified(AppealDraft draft, Particulars particulars) {
        String iin = citizens.ofCaller(draft.language()).iin().value();
        return signatures.signStatement(new StatementSigning(statement(draft, particulars), particulars.cms(), iin));
    }
}
