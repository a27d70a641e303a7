package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.signing.HeadSignature;

/** What readers are shown of acts. */
@ApplicationScoped
class ActViews {
    private final Acts acts;
    private final WorkingCalendar calendar;

    ActViews(Acts acts, WorkingCalendar calendar) {
        this.acts = acts;
        this.calendar = calendar;
    }

    /** For the citizen; null: no act is signed. */
    ActView signed(Handling handling) {
        return handling.ending().answeredAt() == null
                ? null
                : acts.findByIdOptional(handling.id()).map(this::view).orElse(null);
    }

    /** For the body; empty: nothing is written. */
    Optional<ActOnDesk> onDesk(Handling handling) {
        return acts.findByIdOptional(handling.id()).map(this::onDesk);
    }

    ActOnDesk onDesk(Act act) {
        return new ActOnDesk(
                act.handlingId(),
                act.version(),
                act.state(),
                act.draftedBy(),
                act.draftedAt(),
                act.agreedBy(),
                act.agreedAt(),
                view(act));
    }

    private ActView view(Act act) {
        HeadSignature signature = act.signature();
        Remedies remedies = signature == null ? null : ActManifest.remediesIn(signature.manifest());
        return new ActView(
                act.outcome(),
                act.language(),
                act.texts(),
                act.measures(),
                remedies,
                remedies == null ? null : complaintUntil(signature, remedies),
                signature == null ? null : signature.view());
    }

    private LocalDate complaintUntil(HeadSignature signature, Remedies remedies) {
        return calendar.workingDayOnOrAfter(
                WorkingCalendar.dateOf(signature.signedAt()).plusMonths(remedies.months()));
    }
}
