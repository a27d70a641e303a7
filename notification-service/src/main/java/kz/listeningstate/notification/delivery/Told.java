package kz.listeningstate.notification.delivery;

import java.util.List;
import java.util.UUID;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.MessageKind;

/** What an account was told, for its inbox. */
public record Told(UUID id, MessageKind kind, boolean toAuthor, Facts facts) {

    /** One page of it, and how much there is. */
    public record Page(List<Told> items, long total) {}
}
