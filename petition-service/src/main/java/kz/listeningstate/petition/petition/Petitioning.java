package kz.listeningstate.petition.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.identity.CitizenIdentity;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Iin;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.sealing.Sealing;

/** What a citizen does with an own petition. Every act is one transaction. */
@ApplicationScoped
@Transactional
public class Petitioning {
    private final Petitions petitions;
    private final PetitionLife life;
    private final PetitionViews views;
    private final StateBodies bodies;
    private final RuleSets ruleSets;
    private final CurrentUser user;
    private final CitizenIdentity citizens;
    private final Sealing sealing;
    private final AuthorSigning signing;
    private final Clock clock;

    Petitioning(
            Petitions petitions,
            PetitionLife life,
            PetitionViews views,
            StateBodies bodies,
            RuleSets ruleSets,
            CurrentUser user,
            CitizenIdentity citizens,
            Sealing sealing,
            AuthorSigning signing,
            Clock clock) {
        this.petitions = petitions;
        this.life = life;
        this.views = views;
        this.bodies = bodies;
        this.ruleSets = ruleSets;
        this.user = user;
        this.citizens = citizens;
        this.sealing = sealing;
        this.signing = signing;
        this.clock = clock;
    }

    /**
     * Begins a draft for the caller, whose IIN is read once from Keycloak and sealed. 403 {@code iin-missing}, {@code
     * too-young}; 422 {@code unknown-body}.
     */
    public PetitionView draft(@Valid PetitionDraft draft) {
        requireKnownBody(draft);
        CitizenIdentity.Citizen citizen = citizens.ofCaller(draft.language());
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Author author = new Author(
                user.requiredId(),
                citizen.name(),
                citizen.publicName(),
                citizen.language(),
                sealing.seal(citizen.iin().value(), id));
        String ruleSet = ruleSets.inForceOn(WorkingCalendar.dateOf(now)).id();
        Petition petition = new Petition(id, author, PetitionText.of(draft), ruleSet, now);
        petitions.persistAndFlush(petition);
        return views.view(petition, true);
    }

    /** Rewrites the caller's draft; 409 {@code stale-version} when it was changed since it was read, {@code text-frozen}. */
    public PetitionView revise(UUID id, @Valid PetitionDraft draft) {
        Petition petition = own(id);
        requireKnownBody(draft);
        if (draft.version() == null) {
            throw Problem.invalidField("version", "required");
        }
        petition.revise(PetitionText.of(draft), draft.version());
        petitions.flush();
        return views.view(petition, true);
    }

    /** Freezes the text; from here on only a signature of exactly this text counts. Repeating it changes nothing. */
    public PetitionView submit(UUID id) {
        Petition petition = own(id);
        petition.submit(clock.instant());
        petitions.flush();
        life.tell(petition);
        return views.view(petition, true);
    }

    /**
     * Hands the author's signature to signature-service and opens the link-only page. May be repeated after a failure.
     * No transaction is held open while signature-service works. While nobody can tell whether the author's certificate is
     * revoked the page stays shut; it opens with the first count.
     *
     * @param cms detached CMS over the signing document, base64 of DER, or PEM
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SignedByAuthor signByAuthor(UUID id, boolean showName, String cms) {
        byte[] sealedIin = signing.sealedIinOfUnopened(id, user.requiredId());
        if (sealedIin.length > 0) {
            Optional<String> pending = signing.submit(id, showName, cms, Iin.parse(sealing.open(sealedIin, id)));
            if (pending.isPresent()) {
                return new SignedByAuthor(null, pending.get());
            }
        }
        return new SignedByAuthor(life.open(id), null);
    }

    /** The opened petition, or the address that tells what became of the signature; one of the two is null. */
    record SignedByAuthor(PetitionView petition, String status) {}

    private Petition own(UUID id) {
        Petition petition = life.locked(id);
        if (!petition.author().id().equals(user.requiredId())) {
            throw Problem.notFound();
        }
        return petition;
    }

    private void requireKnownBody(PetitionDraft draft) {
        if (bodies.find(draft.bodyCode()).isEmpty()) {
            throw new Problem(422, "unknown-body");
        }
    }
}
