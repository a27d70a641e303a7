package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.identity.CitizenIdentity;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.StatementSignature;
import kz.listeningstate.petition.trail.Actor;

/** A citizen files an appeal: registered in the same moment, which no body can refuse (64). */
@ApplicationScoped
@Transactional
class Filing {
    private final Appellants appellants;
    private final Registration registration;
    private final AppealViews views;
    private final FilingRecords records;
    private final AppealTopics topics;
    private final StateBodies bodies;
    private final CitizenIdentity citizens;
    private final CurrentUser user;

    Filing(
            Appellants appellants,
            Registration registration,
            AppealViews views,
            FilingRecords records,
            AppealTopics topics,
            StateBodies bodies,
            CitizenIdentity citizens,
            CurrentUser user) {
        this.appellants = appellants;
        this.registration = registration;
        this.views = views;
        this.records = records;
        this.topics = topics;
        this.bodies = bodies;
        this.citizens = citizens;
        this.user = user;
    }

    /**
     * 422 {@code unknown-body}, {@code unknown-topic}, {@code unknown-region}, {@code unknown-attachment}; 403 {@code iin-missing},
     * {@code residence-missing}; 409 {@code filed-before} for a signature under an appeal that is filed.
     *
     * @param signature verified; null: the log-in tells who files
     */
    AppealView.Filed file(AppealDraft asked, Particulars particulars, StatementSignature signature) {
        if (bodies.addressable(asked.bodyCode()).isEmpty()) {
            throw new Problem(422, "unknown-body");
        }
        AppealDraft draft = topics.placed(asked);
        UUID id = UUID.randomUUID();
        UUID account = user.requiredId();
        CitizenIdentity.Citizen citizen = citizens.ofCaller(draft.language());
        Appellant appellant = signature == null || signature.organisation() == null
                ? appellants.individual(account, citizen, draft.address(), id)
                : appellants.organisation(account, citizen, draft.address(), id, signature.organisation());
        Registration.Registered filed = registration.register(id, draft, appellant, Actor.author(account));
        records.keep(id, account, particulars, signature);
        return new AppealView.Filed(views.view(filed.appeal(), List.of(filed.handling())), filed.code());
    }
}
