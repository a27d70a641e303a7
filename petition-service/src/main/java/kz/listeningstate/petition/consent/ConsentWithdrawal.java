package kz.listeningstate.petition.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.Term;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.problem.Problem;

/** A withdrawal of consent (келісімді қайтарып алу, отзыв согласия). */
@Entity
class ConsentWithdrawal {
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID accountId;
    private UUID petitionId;
    private String handle;
    private Instant receivedAt;
    private LocalDate dueOn;
    private String erased;
    private String kept;
    private Instant completedAt;
    private UUID completedBy;

    protected ConsentWithdrawal() {}

    private ConsentWithdrawal(Instant now, LocalDate dueOn, Set<ErasedData> erased, Set<KeptData> kept) {
        this.id = UUID.randomUUID();
        this.receivedAt = now;
        this.dueOn = dueOn;
        this.erased = codes(erased);
        this.kept = codes(kept);
    }

    /** Of all that an account gave. */
    static ConsentWithdrawal ofAccount(UUID account, Instant now, LocalDate dueOn, Set<ErasedData> erased) {
        ConsentWithdrawal withdrawal = new ConsentWithdrawal(
                now, dueOn, erased, EnumSet.of(KeptData.SUBMITTED_PETITION, KeptData.AUDIT_TRAIL));
        withdrawal.accountId = account;
        return withdrawal;
    }

    /** Of what a signer gave to one petition. */
    static ConsentWithdrawal ofSigner(
            UUID petition, String handle, Instant now, LocalDate dueOn, Set<ErasedData> erased) {
        ConsentWithdrawal withdrawal = new ConsentWithdrawal(
                now, dueOn, erased, EnumSet.of(KeptData.SIGNATURE_EVIDENCE, KeptData.AUDIT_TRAIL));
        withdrawal.petitionId = petition;
        withdrawal.handle = handle;
        return withdrawal;
    }

    void complete(UUID operator, Set<ErasedData> also, int read, Instant now) {
        if (completedAt != null) {
            throw new Problem(409, "already-completed");
        }
        IfMatch.check(read, version);
        Set<ErasedData> all = EnumSet.copyOf(also);
        all.addAll(values(ErasedData.class, erased));
        erased = codes(all);
        completedAt = now;
        completedBy = operator;
    }

    Term term() {
        return new Term(
                DeadlineKind.CONSENT_WITHDRAWAL,
                id,
                null,
                WorkingCalendar.dateOf(receivedAt),
                dueOn,
                completedAt,
                completedBy,
                false);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    WithdrawalView view() {
        List<WithdrawalView.Kept> keeps = values(KeptData.class, kept).stream()
                .map(one -> new WithdrawalView.Kept(one, one.article()))
                .toList();
        return new WithdrawalView(
                id,
                version,
                petitionId,
                WorkingCalendar.dateOf(receivedAt),
                dueOn,
                List.copyOf(values(ErasedData.class, erased)),
                keeps,
                completedAt);
    }

    private static String codes(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> kind, String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> Enum.valueOf(kind, code))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(kind)));
    }
}
