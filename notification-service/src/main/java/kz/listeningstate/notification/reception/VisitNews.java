package kz.listeningstate.notification.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.listeningstate.notification.delivery.Mailbag;
import kz.listeningstate.notification.event.HandledEvents;
import kz.listeningstate.notification.event.Listener;

/** Handles each event of a visit once. */
@ApplicationScoped
class VisitNews implements Listener {

    private final Mailbag mailbag;
    private final HandledEvents handled;

    VisitNews(Mailbag mailbag, HandledEvents handled) {
        this.mailbag = mailbag;
        this.handled = handled;
    }

    @Override
    public String topic() {
        return "reception.events";
    }

    /** The event's id and the message are one transaction. */
    @Override
    @Transactional
    public void hear(byte[] value) {
        VisitEvent.read(value)
                .filter(event -> handled.isNew("visit/" + event.facts().matterId(), event.id()))
                .ifPresent(event ->
                        mailbag.tell(event.kind(), event.facts(), event.id(), event.visitor(), event.language()));
    }
}
