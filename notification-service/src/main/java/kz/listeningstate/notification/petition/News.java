package kz.listeningstate.notification.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.notification.delivery.Mailbag;
import kz.listeningstate.notification.event.HandledEvents;
import kz.listeningstate.notification.event.Listener;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.MessageKind;

/** Handles each event of a petition once. */
@ApplicationScoped
class News implements Listener {

    private final Petitions petitions;
    private final Mailbag mailbag;
    private final HandledEvents handled;

    News(Petitions petitions, Mailbag mailbag, HandledEvents handled) {
        this.petitions = petitions;
        this.mailbag = mailbag;
        this.handled = handled;
    }

    @Override
    public String topic() {
        return "petition.events";
    }

    /** The event's id, what is known of the petition and the messages are one transaction. */
    @Override
    @Transactional
    public void hear(byte[] value) {
        PetitionEvent.read(value).ifPresent(this::tell);
    }

    private void tell(PetitionEvent event) {
        UUID petitionId = event.facts().petitionId();
        if (!handled.isNew("petition/" + petitionId, event.id())) {
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
