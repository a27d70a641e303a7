package kz.listeningstate.notification.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.listeningstate.notification.delivery.Mailbag;
import kz.listeningstate.notification.event.HandledEvents;
import kz.listeningstate.notification.event.Listener;

/** Handles each event of an appeal once. */
@ApplicationScoped
class AppealNews implements Listener {

    private final Mailbag mailbag;
    private final HandledEvents handled;

    AppealNews(Mailbag mailbag, HandledEvents handled) {
        this.mailbag = mailbag;
        this.handled = handled;
    }

    @Override
    public String topic() {
        return "appeal.events";
    }

    /** The event's id and the messages are one transaction. */
    @Override
    @Transactional
    public void hear(byte[] value) {
        AppealEvent.read(value)
                .filter(event -> handled.isNew("appeal/" + event.appealId(), event.id()))
                .ifPresent(this::tell);
    }

    private void tell(AppealEvent event) {
        event.messages().forEach(message -> {
            if (message.kind().isForOffice()) {
                mailbag.tellOffice(message.kind(), message.facts(), event.id());
            } else {
                // Who filed without an account, or has none any more, follows by number and code.
                event.appellant()
                        .ifPresent(account ->
                                mailbag.tell(message.kind(), message.facts(), event.id(), account, event.language()));
            }
        });
    }
}
