package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.similar.Score;
import kz.listeningstate.petition.trail.Trail;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Appeals that ask the same: found by their words, brought together by an officer, answered once with personal parts. It finds and
 * explains; only the officer judges.
 */
@ApplicationScoped
@Transactional
class Clustering {
    private static final Set<HandlingPhase> ANSWERABLE =
            EnumSet.of(HandlingPhase.UNDER_REVIEW, HandlingPhase.HEARING, HandlingPhase.SILENT);

    private final Clusters clusters;
    private final AlikeTexts texts;
    private final Handlings handlings;
    private final Appeals appeals;
    private final AppealDesk desk;
    private final Cabinet cabinet;
    private final ActDesk acts;
    private final CurrentUser user;
    private final Trail trail;
    private final Duration window;
    private final int leastPeople;
    private final Clock clock;

    Clustering(
            Clusters clusters,
            AlikeTexts texts,
            Handlings handlings,
            Appeals appeals,
            AppealDesk desk,
            Cabinet cabinet,
            ActDesk acts,
            CurrentUser user,
            Trail trail,
            @ConfigProperty(name = "clusters.window") Duration window,
            @ConfigProperty(name = "answered-questions.least-people") int leastPeople,
            Clock clock) {
        this.clusters = clusters;
        this.texts = texts;
        this.handlings = handlings;
        this.appeals = appeals;
        this.desk = desk;
        this.cabinet = cabinet;
        this.acts = acts;
        this.user = user;
        this.trail = trail;
        this.window = window;
        this.leastPeople = leastPeople;
        this.clock = clock;
    }

    /**
     * An appeal that may ask the same.
     *
     * @param cluster in which it is; null: in none
     */
    record AlikeView(QueueItem handling, Score score, UUID cluster) {}

    /**
     * What the act that answers a member begins with.
     *
     * @param version of the handling
     * @param text what all are answered, and below it what only this one is
     */
    record MemberText(UUID handling, int version, String language, String text) {}

    /** Open ones at the same body that may ask the same as that one; 404 {@code not-found}, 403 {@code other-body}. */
    List<AlikeView> alike(UUID handling, int limit) {
        Handling here = desk.ownHandling(handling);
        List<AlikeTexts.Alike> found = texts.openBeside(
                here, appeals.findById(here.appealId()), clock.instant().minus(window), limit);
        Map<UUID, QueueItem> items =
                items(found.stream().map(AlikeTexts.Alike::id).toList());
        return found.stream()
                .map(one -> new AlikeView(
                        items.get(one.id()), one.score(), clusters.of(one.id()).orElse(null)))
                .toList();
    }

    Page<ClusterView> ofOwnBody(int page, int size) {
        var query = clusters.at(ownBody());
        long total = query.count();
        return new Page<>(query.page(page, size).stream().map(this::view).toList(), page, size, total);
    }

    ClusterView read(UUID id) {
        return view(clusters.findByIdOptional(id).filter(this::isOwn).orElseThrow(Problem::notFound));
    }

    /** As {@link #rewrite}. */
    ClusterView begin(@Valid ClusterDraft draft) {
        return write(new Cluster(ownBody()), draft);
    }

    /**
     * 403 {@code other-body}, 409 {@code wrong-phase}, {@code in-another-cluster} for a new member; 409 {@code answer-published};
     * 412 {@code stale-version}.
     */
    ClusterView rewrite(UUID id, int version, @Valid ClusterDraft draft) {
        return write(own(id, version), draft);
    }

    /**
     * For the members that can be answered now; who withdrew, or was sent on meanwhile, is left out. 409 {@code answer-missing} in
     * the language of one of them.
     */
    List<MemberText> memberTexts(UUID id) {
        Cluster cluster = clusters.findByIdOptional(id).filter(this::isOwn).orElseThrow(Problem::notFound);
        Instant now = clock.instant();
        return members(cluster).stream()
                .filter(one -> ANSWERABLE.contains(one.phase(now)))
                .map(one -> memberText(cluster, one))
                .toList();
    }

    /**
     * Drafts the act of each member of the outcome's procedure that has none yet; from there on it is an act like any other. 409
     * {@code answer-missing}, 412 {@code stale-version}.
     */
    List<ActOnDesk> draftActs(UUID id, int version, AnswerOutcome outcome) {
        own(id, version);
        return memberTexts(id).stream()
                .filter(member -> hasProcedure(member.handling(), outcome.procedure()))
                .filter(member -> !acts.isDrafted(member.handling()))
                .map(member -> acts.draft(member.handling(), new ActDraft(outcome, member.text(), null, null), null))
                .toList();
    }

    /**
     * Makes question and answer public, when enough persons were answered: 409 {@code too-few-asked}, {@code answer-missing}; 400
     * for words that are not the officer's own or name somebody.
     */
    ClusterView publish(UUID id, int version) {
        Cluster cluster = own(id, version);
        List<Handling> members = members(cluster);
        Set<UUID> answered = members.stream()
                .filter(one -> one.phase(clock.instant()) == HandlingPhase.ANSWERED)
                .map(Handling::appealId)
                .collect(Collectors.toSet());
        List<Appeal> asked = appeals.list(
                "id in ?1", members.stream().map(Handling::appealId).toList());
        OwnWords.require(cluster.texts().values(), asked);
        int people = (int) asked.stream()
                .filter(appeal -> answered.contains(appeal.id()))
                .map(Clustering::person)
                .distinct()
                .count();
        if (people < leastPeople) {
            throw new Problem(409, "too-few-asked");
        }
        cluster.publish(people, clock.instant());
        return kept(cluster, "answer-published", Map.of("people", people));
    }

    /** Takes question and answer back from the public. */
    ClusterView withdraw(UUID id, int version) {
        Cluster cluster = own(id, version);
        cluster.withdraw();
        return kept(cluster, "answer-withdrawn", Map.of());
    }

    private ClusterView write(Cluster cluster, ClusterDraft draft) {
        Map<UUID, String> members = new HashMap<>();
        for (ClusterDraft.Member member : draft.members()) {
            if (members.put(member.handling(), member.personalOrEmpty()) != null) {
                throw Problem.invalidField("members", "duplicate");
            }
        }
        // In one order: two officers who lock the same ones do not wait for each other.
        Set<UUID> added = new TreeSet<>(members.keySet());
        added.removeAll(cluster.members().keySet());
        added.forEach(this::requireFree);
        cluster.write(draft.texts(), members);
        ClusterView view = kept(cluster, "cluster-saved", Map.of("members", members.size()));
        added.forEach(one -> trail.add(
                handlings.findById(one).appealId(),
                clock.instant(),
                desk.officer(),
                "clustered",
                Map.of("cluster", cluster.id().toString())));
        return view;
    }

    private void requireFree(UUID handling) {
        AppealLife.Locked locked = desk.own(handling);
        if (!locked.handling().phase(clock.instant()).isOpen()) {
            throw new Problem(409, "wrong-phase");
        }
        if (clusters.of(handling).isPresent()) {
            throw new Problem(409, "in-another-cluster");
        }
    }

    private MemberText memberText(Cluster cluster, Handling handling) {
        String language = appeals.findById(handling.appealId()).answerLanguage();
        return new MemberText(handling.id(), handling.version(), language, cluster.answerTo(handling.id(), language));
    }

    private boolean hasProcedure(UUID handling, Procedure procedure) {
        return handlings.findById(handling).procedure() == procedure;
    }

    /** Of somebody without an account each appeal counts. */
    private static UUID person(Appeal appeal) {
        UUID account = appeal.appellant().account();
        return account == null ? appeal.id() : account;
    }

    private List<Handling> members(Cluster cluster) {
        return handlings.list("id in ?1 order by dueOn, id", cluster.members().keySet());
    }

    private Map<UUID, QueueItem> items(List<UUID> ids) {
        return cabinet.items(handlings.list("id in ?1", ids)).stream()
                .collect(Collectors.toMap(QueueItem::id, Function.identity()));
    }

    private ClusterView kept(Cluster cluster, String act, Map<String, Object> more) {
        clusters.persistAndFlush(cluster);
        Map<String, Object> details = new HashMap<>(more);
        details.put("body", cluster.bodyCode());
        details.put("version", cluster.version());
        trail.add(cluster.id(), clock.instant(), desk.officer(), act, details);
        return view(cluster);
    }

    private ClusterView view(Cluster cluster) {
        Map<UUID, QueueItem> items = items(List.copyOf(cluster.members().keySet()));
        return new ClusterView(
                cluster.id(),
                cluster.version(),
                cluster.bodyCode(),
                cluster.texts(),
                cluster.members().entrySet().stream()
                        .map(member -> new ClusterView.Member(items.get(member.getKey()), member.getValue()))
                        .sorted(Comparator.comparing((ClusterView.Member member) ->
                                        member.handling().dueOn())
                                .thenComparing(member -> member.handling().id()))
                        .toList(),
                cluster.people(),
                cluster.publishedAt());
    }

    private Cluster own(UUID id, int version) {
        Cluster cluster = clusters.lock(id).filter(this::isOwn).orElseThrow(Problem::notFound);
        IfMatch.check(version, cluster.version());
        return cluster;
    }

    private boolean isOwn(Cluster cluster) {
        return desk.ownBodies().contains(cluster.bodyCode());
    }

    private String ownBody() {
        return user.body().orElseThrow(() -> new Problem(403, "no-body"));
    }
}
