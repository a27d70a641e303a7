package kz.listeningstate.notification.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.notification.delivery.Mailbag;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.MessageKind;

/** Handles each event of a petition once. */
@ApplicationScoped
class News {

    private final Petitions petitions;
    private final Mailbag mailbag;
    private final Clock clock;

    News(Petitions petitions, Mailbag mailbag, Clock clock) {
        this.petitions = petitions;
        this.mailbag = mailbag;
        this.clock = clock;
    }

    /** The event's id, what is known of the petition and the messages are one transaction. */
    @Transactional
    void tell(PetitionEvent event) {
        UUID petitionId = event.facts().petitionId();
        petitions.oneAtATime(petitionId);
        if (!petitions.isNew(event.id(), clock.instant())) {
            return;
        }
        Optional<Petition> known = petitions.findByIdOptional(petitionId);
        MessageKind kind = event.kinds().get(0);
        if (known.map(petition -> petition.isPast(kind)).orElse(false)) {
            return;
        }
        Petition petition = known.orElseGet(() -> new Petition(petitionId));
        Facts facts = petition.complete(event.facts());
        petition.remember(kind, facts);
        petitions.persistAndFlush(petition);
        event.kinds().forEach(one -> tell(one, facts, event));
    }

    private void tell(MessageKind kind, Facts facts, PetitionEvent event) {
        if (kind.isForOffice()) {
            mailbag.tellOffice(kind, facts, event.id());
        } else {
            mailbag.tell(kind, facts, event.id(), event.authorId(), event.authorLanguage());
        }
    }
}
