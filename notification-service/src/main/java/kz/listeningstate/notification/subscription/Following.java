package kz.listeningstate.notification.subscription;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.notification.delivery.Mailbag;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.petition.PetitionTitles;
import kz.listeningstate.notification.token.Tokens;
import kz.listeningstate.notification.token.Tokens.Purpose;

/**
 * Following a petition. Whoever gives an address learns nothing from the answer: not whether it follows already, not
 * whether the limit is reached, not whether the petition exists.
 */
@ApplicationScoped
class Following {

    private final Subscriptions subscriptions;
    private final SubscriptionSettings settings;
    private final PetitionTitles titles;
    private final Mailbag mailbag;
    private final Tokens tokens;
    private final Clock clock;

    Following(
            Subscriptions subscriptions,
            SubscriptionSettings settings,
            PetitionTitles titles,
            Mailbag mailbag,
            Tokens tokens,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.titles = titles;
        this.mailbag = mailbag;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** An address that follows already is left in peace. One that was asked before is asked again, within the limit. */
    @Transactional
    void ask(EmailAddress email, UUID petitionId, Language language) {
        subscriptions.oneAtATime(email.value());
        Instant now = clock.instant();
        Instant since = now.minus(settings.confirmationsWindow());
        Optional<Subscription> known = subscriptions.ofAddress(email, petitionId);
        if (known.map(Subscription::isConfirmed).orElse(false)
                || mailbag.confirmationsAskedOf(email.value(), since) >= settings.confirmationsPerAddress()) {
            return;
        }
        Subscription subscription = known.orElseGet(() -> Subscription.of(email, petitionId, language, now));
        subscription.askedAgain(language, now);
        subscriptions.persistAndFlush(subscription);
        mailbag.askToConfirm(subscription.id(), language, facts(petitionId, now));
    }

    // Only a title that moderation has let pass is sent to an address that asked for nothing yet.
    private Facts facts(UUID petitionId, Instant now) {
        return titles.ofPublic(petitionId)
                .map(known -> Facts.about(petitionId, null, known.title(), known.language(), now))
                .orElseGet(() -> Facts.about(petitionId, null, null, null, now));
    }

    @Transactional
    void follow(UUID accountId, UUID petitionId, Language language) {
        subscriptions.oneAtATime(accountId.toString());
        subscriptions
                .ofAccount(accountId, petitionId)
                .ifPresentOrElse(
                        known -> known.speak(language),
                        () -> subscriptions.persist(
                                Subscription.ofAccount(accountId, petitionId, language, clock.instant())));
    }

    /** Whether the token was good. */
    @Transactional
    boolean confirm(String token) {
        Optional<Subscription> subscription = holder(token, Purpose.CONFIRM).filter(found -> !found.isCancelled());
        subscription.ifPresent(found -> found.confirm(clock.instant()));
        return subscription.isPresent();
    }

    /** Whether the token was good; cancelling twice is as good as once. */
    @Transactional
    boolean cancel(String token) {
        Optional<Subscription> subscription = holder(token, Purpose.CANCEL);
        subscription.ifPresent(found -> {
            found.cancel(clock.instant());
            mailbag.stop(found.id());
        });
        return subscription.isPresent();
    }

    private Optional<Subscription> holder(String token, Purpose purpose) {
        return tokens.subscriptionOf(token, purpose).map(subscriptions::findById);
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void eraseUnconfirmed() {
        subscriptions.removeUnconfirmed(clock.instant().minus(tokens.confirmationLifetime()));
    }
}
