package kz.listeningstate.petition.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.MatterLock;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signer.SignersWords;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Withdrawal of consent (Law 94-V): what can be erased is erased at once, what people have to do has a term of 15 working
 * days, and what the law keeps is named.
 */
@ApplicationScoped
@Transactional
public class Consents implements MatterLock {
    private final ConsentWithdrawals withdrawals;
    private final PetitionLife petitions;
    private final SignersWords words;
    private final WorkingCalendar calendar;
    private final int workingDays;
    private final Terms terms;
    private final Trail trail;
    private final CurrentUser user;
    private final Clock clock;

    Consents(
            ConsentWithdrawals withdrawals,
            PetitionLife petitions,
            SignersWords words,
            WorkingCalendar calendar,
            @ConfigProperty(name = "consent.withdrawal-working-days", defaultValue = "15") int workingDays,
            Terms terms,
            Trail trail,
            CurrentUser user,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.petitions = petitions;
        this.words = words;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.terms = terms;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** Of all that the caller's account gave; again while it is not completed it is the same one. */
    WithdrawalView withdrawByAccount() {
        UUID account = user.requiredId();
        withdrawals.oneAtATime(account);
        return withdrawals.openOfAccount(account).map(ConsentWithdrawal::view).orElseGet(() -> {
            Set<ErasedData> erased = EnumSet.noneOf(ErasedData.class);
            if (petitions.eraseDrafts(account) > 0) {
                erased.add(ErasedData.DRAFT);
            }
            Instant now = clock.instant();
            return added(ConsentWithdrawal.ofAccount(account, now, due(now), erased), new Actor(account, Role.CITIZEN));
        });
    }

    /** Of what a signer, whose receipt was checked, gave to a petition. */
    WithdrawalView withdrawBySigner(UUID petitionId, String handle) {
        withdrawals.oneAtATime(petitionId, handle);
        return withdrawals
                .openOfSigner(petitionId, handle)
                .map(ConsentWithdrawal::view)
                .orElseGet(() -> {
                    SignersWords.Erased gone = words.erase(petitionId, handle);
                    Set<ErasedData> erased = EnumSet.noneOf(ErasedData.class);
                    if (gone.comment()) {
                        erased.add(ErasedData.SIGNER_COMMENT);
                    }
                    if (gone.region()) {
                        erased.add(ErasedData.SIGNER_REGION);
                    }
                    Instant now = clock.instant();
                    return added(
                            ConsentWithdrawal.ofSigner(petitionId, handle, now, due(now), erased),
                            new Actor(null, "signer"));
                });
    }

    private LocalDate due(Instant now) {
        return calendar.plusWorkingDays(WorkingCalendar.dateOf(now), workingDays);
    }

    private WithdrawalView added(ConsentWithdrawal withdrawal, Actor actor) {
        withdrawals.persistAndFlush(withdrawal);
        told(withdrawal, actor, "consent-withdrawn");
        return withdrawal.view();
    }

    /** An operator has seen to what only people can do, such as the account itself. */
    WithdrawalView complete(UUID id, Set<ErasedData> erased, int version) {
        ConsentWithdrawal withdrawal = withdrawals.locked(id).orElseThrow(Problem::notFound);
        withdrawal.complete(user.requiredId(), erased, version, clock.instant());
        withdrawals.flush();
        told(withdrawal, new Actor(user.requiredId(), Role.OPERATOR), "consent-withdrawal-completed");
        return withdrawal.view();
    }

    /** One withdrawal, for operators and auditors. */
    WithdrawalView get(UUID id) {
        return withdrawals.findByIdOptional(id).orElseThrow(Problem::notFound).view();
    }

    Page<WithdrawalView> list(boolean open, int page, int size) {
        var found = open ? withdrawals.open() : withdrawals.newest();
        long total = found.count();
        List<WithdrawalView> views = found.page(page, size).list().stream()
                .map(ConsentWithdrawal::view)
                .toList();
        return new Page<>(views, page, size, total);
    }

    private void told(ConsentWithdrawal withdrawal, Actor actor, String act) {
        WithdrawalView view = withdrawal.view();
        trail.add(withdrawal.id(), clock.instant(), actor, act, Map.of("erased", view.erased()));
        terms.follow(withdrawal.id(), List.of(withdrawal.term()));
    }

    @Override
    public void lock(UUID matter) {
        withdrawals.locked(matter);
    }
}
