package kz.listeningstate.petition.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.CitizenIdentity;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

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
    private final Authors authors;
    private final AuthorSigning signing;
    private final AttachedFiles files;
    private final Trail trail;
    private final Event<PetitionSubmitted> submitted;
    private final Clock clock;

    Petitioning(
            Petitions petitions,
            PetitionLife life,
            PetitionViews views,
            StateBodies bodies,
            RuleSets ruleSets,
            CurrentUser user,
            CitizenIdentity citizens,
            Authors authors,
            AuthorSigning signing,
            AttachedFiles files,
            Trail trail,
            Event<PetitionSubmitted> submitted,
            Clock clock) {
        this.petitions = petitions;
        this.life = life;
        this.views = views;
        this.bodies = bodies;
        this.ruleSets = ruleSets;
        this.user = user;
        this.citizens = citizens;
        this.authors = authors;
        this.signing = signing;
        this.files = files;
        this.trail = trail;
        this.submitted = submitted;
        this.clock = clock;
    }

    /**
     * Begins a draft for the caller, whose IIN and residence are read once from Keycloak and sealed. 403 {@code
     * iin-missing}, {@code residence-missing}, {@code too-young}; 422 {@code unknown-body}.
     */
    public PetitionView draft(@Valid PetitionDraft draft) {
        requireKnownBody(draft.bodyCode());
        CitizenIdentity.Citizen citizen = citizens.ofCaller(draft.language());
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Author author = authors.of(user.requiredId(), citizen, id);
        String ruleSet = ruleSets.inForceOn(WorkingCalendar.dateOf(now)).id();
        Petition petition = new Petition(id, author, PetitionText.of(draft), draft.appealKind(), ruleSet, now);
        complete(petition, draft, now);
        petitions.persistAndFlush(petition);
        return views.view(petition, true);
    }

    /**
     * Rewrites the caller's draft; 412 {@code stale-version} when it was changed since it was read, 409 {@code text-frozen}.
     *
     * @param version that the caller has read
     */
    public PetitionView revise(UUID id, @Valid PetitionDraft draft, int version) {
        Petition petition = own(id);
        requireKnownBody(draft.bodyCode());
        petition.revise(PetitionText.of(draft), draft.appealKind(), version);
        complete(petition, draft, clock.instant());
        petitions.flush();
        return views.view(petition, true);
    }

    /**
     * Begins a corrected petition in place of the caller's own, whose text is frozen but not public yet: a draft with the same
     * words. Repeating it gives the same draft. 409 {@code text-not-frozen}, {@code wrong-phase}, {@code already-ended}.
     *
     * @param competentBody the addressee that moderation named; null: as before
     */
    public PetitionView correct(UUID id, String competentBody) {
        Petition predecessor = own(id);
        Petition corrected = petitions.successorOf(id).orElseGet(() -> corrected(predecessor, competentBody));
        return views.view(corrected, true);
    }

    private Petition corrected(Petition predecessor, String competentBody) {
        Instant now = clock.instant();
        if (predecessor.submission().submittedAt() == null) {
            throw new Problem(409, "text-not-frozen");
        }
        predecessor.requireReplaceable(now);
        UUID id = UUID.randomUUID();
        Petition corrected = Petition.correcting(
                predecessor,
                id,
                authors.again(predecessor.author(), predecessor.id(), id),
                competentBody == null ? predecessor.text().bodyCode() : competentBody,
                ruleSets.inForceOn(WorkingCalendar.dateOf(now)).id(),
                now);
        petitions.persistAndFlush(corrected);
        trail.add(predecessor.id(), now, author(predecessor), "correction-begun", Map.of("by", id.toString()));
        return corrected;
    }

    private static void complete(Petition petition, PetitionDraft draft, Instant now) {
        petition.translate(
                draft.translation() == null ? null : draft.translation().normalized());
        if (draft.acknowledged() != null) {
            petition.acknowledge(draft.acknowledged(), now);
        }
    }

    /**
     * Deletes the caller's draft with its files, for good; 412 {@code stale-version}, 409 {@code text-frozen} once it was
     * submitted.
     *
     * @param version that the caller has read
     */
    public void delete(UUID id, int version) {
        Petition petition = own(id);
        petition.requireDraft();
        IfMatch.check(version, petition.version());
        files.discard(id);
        trail.add(id, clock.instant(), author(petition), "draft-deleted", Map.of());
        petitions.delete(petition);
    }

    /** Locks the caller's draft for a feature that changes what belongs to it; 409 {@code text-frozen} after submission. */
    public Actor lockOwnDraft(UUID id) {
        Petition petition = own(id);
        petition.requireDraft();
        return author(petition);
    }

    /**
     * Freezes the text with its files and its translation; from here on only a signature of exactly this text counts.
     * Repeating it changes nothing. 412 {@code stale-version} when the draft was changed since it was read: nobody freezes words
     * that another window has rewritten. A petition that it corrects ends in the same moment. 409 {@code
     * forbidden-subjects-not-acknowledged}, {@code predecessor-public} when that one was published meanwhile.
     *
     * @param version that the caller has read
     */
    public PetitionView submit(UUID id, int version) {
        Petition petition = own(id);
        Instant now = clock.instant();
        boolean first = petition.submission().submittedAt() == null;
        if (first) {
            IfMatch.check(version, petition.version());
            // Bodies may have been merged since the draft was begun.
            requireKnownBody(petition.text().bodyCode());
        }
        petition.submit(files.of(id), now);
        if (first && petition.supersedes() != null) {
            replace(life.locked(petition.supersedes()), petition, now);
        }
        petitions.flush();
        life.tell(petition, author(petition));
        if (first) {
            submitted.fire(new PetitionSubmitted(id));
        }
        return views.view(petition, true);
    }

    /** One that has ended already needs no end; its correction is a petition of its own. */
    private void replace(Petition predecessor, Petition successor, Instant now) {
        if (predecessor.publication().publishedAt() != null) {
            throw new Problem(409, "predecessor-public");
        }
        if (!predecessor.hasEnded() && !predecessor.phase(now).isOver()) {
            predecessor.supersede(successor.id(), now);
            petitions.flush();
            life.tell(predecessor, author(predecessor));
        }
    }

    /** Takes the caller's petition back, before the decision; 409 {@code already-ended} afterwards. Signing ends. */
    public PetitionView withdraw(UUID id) {
        Petition petition = own(id);
        petition.withdraw(clock.instant());
        petitions.flush();
        life.tell(petition, author(petition));
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
            Optional<String> pending = signing.submit(id, showName, cms, authors.iin(sealedIin, id));
            if (pending.isPresent()) {
                return new SignedByAuthor(null, pending.get());
            }
        }
        return new SignedByAuthor(life.open(id), null);
    }

    /** The opened petition, or the address that tells what became of the signature; one of the two is null. */
    record SignedByAuthor(PetitionView petition, String status) {}

    private static Actor author(Petition petition) {
        return Actor.author(petition.author().id());
    }

    private Petition own(UUID id) {
        Petition petition = life.locked(id);
        if (!petition.author().id().equals(user.requiredId())) {
            throw Problem.notFound();
        }
        return petition;
    }

    private void requireKnownBody(String code) {
        if (bodies.addressable(code).isEmpty()) {
            throw new Problem(422, "unknown-body");
        }
    }
}
