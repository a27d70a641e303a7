package kz.listeningstate.notification.message;

/** Puts news of a visit at personal reception into words of one language; what it is about is not among them. */
final class VisitWording {

    private VisitWording() {}

    static Content news(MessageKind kind, Language language, Facts facts, Portal portal) {
        MailTexts texts = Wording.texts(language);
        Facts.Visit visit = facts.visit();
        Rows rows = new Rows(language);
        rows.day(texts.visit_day(), facts.dueOn());
        rows.add(texts.visit_time(), visit.begins().toString());
        rows.add(texts.visit_form(), visit.online() ? texts.visit_online() : texts.visit_in_person());
        Codes.detail(visit.outcome(), language).ifPresent(words -> rows.add(texts.outcome_of_appeal(), words));
        return new Content(
                language,
                texts.headline(kind),
                null,
                null,
                texts.happened(kind),
                rows.list(),
                texts.next(kind),
                texts.open_visit(),
                portal.visit(language, facts),
                texts.why_visitor());
    }
}
