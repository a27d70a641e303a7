package kz.listeningstate.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kz.listeningstate.notification.contact.Contacts;
import kz.listeningstate.notification.message.Letter;
import kz.listeningstate.notification.message.Letters;
import kz.listeningstate.notification.message.LinkToken;
import kz.listeningstate.notification.message.MessageKind;
import kz.listeningstate.notification.token.Tokens;
import kz.listeningstate.notification.token.Tokens.Purpose;

/** Finds the address of a delivery and writes its letter. */
@ApplicationScoped
class Composer {

    private final Deliveries deliveries;
    private final Contacts contacts;
    private final Letters letters;
    private final Tokens tokens;

    Composer(Deliveries deliveries, Contacts contacts, Letters letters, Tokens tokens) {
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.letters = letters;
        this.tokens = tokens;
    }

    /** A letter with its address. Not a record: nothing must ever print it. */
    static final class Addressed {
        final String address;
        final Letter letter;
        final LinkToken cancellation;

        private Addressed(String address, Letter letter, LinkToken cancellation) {
            this.address = address;
            this.letter = letter;
            this.cancellation = cancellation;
        }
    }

    /**
     * The letter of a delivery, nothing if its recipient has no address.
     *
     * @throws kz.listeningstate.notification.contact.DirectoryAwayException if the address cannot be looked up now
     */
    Optional<Addressed> compose(Delivery delivery) {
        Optional<String> address = delivery.accountId() != null
                ? contacts.of(delivery.accountId()).email()
                : deliveries.addressOf(delivery.subscriptionId());
        return address.map(known -> write(delivery, known));
    }

    private Addressed write(Delivery delivery, String address) {
        if (delivery.kind() == MessageKind.CONFIRM_SUBSCRIPTION) {
            LinkToken token = tokens.issue(delivery.subscriptionId(), Purpose.CONFIRM);
            return new Addressed(address, letters.confirmation(delivery.language(), delivery.facts(), token), null);
        }
        if (delivery.kind().isForOffice()) {
            Letter letter = letters.forOffice(delivery.kind(), delivery.language(), delivery.facts());
            return new Addressed(address, letter, null);
        }
        if (delivery.toAuthor()) {
            Letter letter = letters.forAuthor(delivery.kind(), delivery.language(), delivery.facts());
            return new Addressed(address, letter, null);
        }
        LinkToken token = tokens.issue(delivery.subscriptionId(), Purpose.CANCEL);
        Letter letter = letters.forFollower(delivery.kind(), delivery.language(), delivery.facts(), token);
        return new Addressed(address, letter, token);
    }
}
