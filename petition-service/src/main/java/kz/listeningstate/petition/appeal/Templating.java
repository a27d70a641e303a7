package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Trail;

/** Texts with which a body begins its answers, and what becomes of one for an appeal. */
@ApplicationScoped
@Transactional
class Templating {
    /** As both languages write days in letters of state bodies. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final AnswerTemplates templates;
    private final Appeals appeals;
    private final AppealDesk desk;
    private final StateBodies bodies;
    private final CurrentUser user;
    private final Trail trail;
    private final Clock clock;

    Templating(
            AnswerTemplates templates,
            Appeals appeals,
            AppealDesk desk,
            StateBodies bodies,
            CurrentUser user,
            Trail trail,
            Clock clock) {
        this.templates = templates;
        this.appeals = appeals;
        this.desk = desk;
        this.bodies = bodies;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** A template as the body sees it. */
    record View(UUID id, int version, String title, String kk, String ru, Instant savedAt) {}

    /** A template filled for an appeal, in the language of its answer. */
    record Filled(UUID template, int version, String language, String text) {}

    Page<View> ofOwnBody(int page, int size) {
        var query = templates.inUseAt(ownBody());
        long total = query.count();
        return new Page<>(query.page(page, size).stream().map(Templating::view).toList(), page, size, total);
    }

    View read(UUID id) {
        return view(own(id));
    }

    /** All versions, the oldest first. */
    List<TemplateText> versions(UUID id) {
        return own(id).texts();
    }

    /** 400 {@code invalid-request} for a placeholder that does not exist. */
    View add(String title, String kk, String ru) {
        return write(new AnswerTemplate(ownBody()), title, kk, ru);
    }

    /** 404 {@code not-found}, 412 {@code stale-version}. */
    View rewrite(UUID id, int version, String title, String kk, String ru) {
        AnswerTemplate template = own(id);
        IfMatch.check(version, template.version());
        return write(template, title, kk, ru);
    }

    void retire(UUID id, int version) {
        AnswerTemplate template = own(id);
        IfMatch.check(version, template.version());
        template.retire(clock.instant());
        tell(template, "template-retired");
    }

    /** What a draft of the answer begins with; 404 {@code not-found}, 403 {@code other-body}. */
    Filled fill(UUID handlingId, UUID templateId) {
        Handling handling = desk.ownHandling(handlingId);
        AnswerTemplate template = own(templateId);
        Appeal appeal = appeals.findById(handling.appealId());
        String language = appeal.answerLanguage();
        Map<Placeholder, String> values = Map.of(
                Placeholder.NAME, appeal.appellant().name(),
                Placeholder.NUMBER, appeal.number(),
                Placeholder.REGISTERED, DAY.format(appeal.registeredOn()),
                Placeholder.DATE, DAY.format(today()),
                Placeholder.BODY, bodies.get(handling.bodyCode()).name().in(language));
        return new Filled(
                template.id(),
                template.version(),
                language,
                Placeholder.filled(template.text().in(language), values));
    }

    private View write(AnswerTemplate template, String title, String kk, String ru) {
        requireKnown("kk", kk);
        requireKnown("ru", ru);
        template.write(new TemplateText(title.strip(), kk.strip(), ru.strip(), user.requiredId(), clock.instant()));
        templates.persistAndFlush(template);
        tell(template, "template-saved");
        return view(template);
    }

    private static void requireKnown(String field, String text) {
        if (!Placeholder.areKnown(text)) {
            throw Problem.invalidField(field, "placeholder");
        }
    }

    private void tell(AnswerTemplate template, String act) {
        Map<String, Object> details = Map.of("body", template.bodyCode(), "version", template.version());
        trail.add(template.id(), clock.instant(), desk.officer(), act, details);
    }

    private AnswerTemplate own(UUID id) {
        return templates
                .findByIdOptional(id)
                .filter(one -> one.bodyCode().equals(ownBody()) && !one.isRetired())
                .orElseThrow(Problem::notFound);
    }

    private String ownBody() {
        return user.body().orElseThrow(() -> new Problem(403, "no-body"));
    }

    private static View view(AnswerTemplate template) {
        TemplateText text = template.text();
        return new View(template.id(), template.version(), text.title(), text.kk(), text.ru(), text.savedAt());
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }
}
