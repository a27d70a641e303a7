package kz.listeningstate.petition.portal;

import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.petition.petition.PetitionDraft;
import kz.listeningstate.petition.petition.PetitionView;
import org.jboss.resteasy.reactive.RestForm;

/** The draft as its author typed it; kept whole when something is wrong, so that nothing typed is lost. */
public class DraftForm {
    private static final int SHORT = 200;
    private static final int LONG = 20_000;

    @RestForm
    String bodyCode = "";

    @RestForm
    String language = "kk";

    @RestForm
    String title = "";

    @RestForm
    String subject = "";

    @RestForm
    String content = "";

    @RestForm
    String arguments = "";

    @RestForm
    String proposals = "";

    @RestForm
    String acknowledged = "";

    @RestForm
    String forbiddenList = "";

    @RestForm
    Integer version = 0;

    static DraftForm empty(String language, String forbiddenList) {
        var form = new DraftForm();
        form.language = language;
        form.forbiddenList = forbiddenList;
        return form;
    }

    static DraftForm of(PetitionView petition) {
        var form = new DraftForm();
        form.bodyCode = petition.bodyCode();
        form.language = petition.language();
        form.title = petition.title();
        form.subject = petition.subject();
        form.content = petition.content();
        form.arguments = petition.arguments();
        form.proposals = petition.proposals();
        form.version = petition.version();
        form.acknowledged = petition.acknowledged() == null ? "" : "yes";
        form.forbiddenList = petition.ruleSet();
        return form;
    }

    /**
     * What the form asks for.
     *
     * @param before the draft that is changed, which keeps what the form does not ask for; null for a new one
     */
    PetitionDraft toDraft(PetitionView before) {
        return new PetitionDraft(
                clean(bodyCode),
                clean(language),
                clean(subject),
                clean(title),
                clean(content),
                clean(arguments),
                clean(proposals),
                before == null ? null : before.appealKind(),
                acknowledges() ? clean(forbiddenList) : null,
                before == null ? null : before.translation());
    }

    /** Everything that is missing or too long, in the order of the form. */
    List<FieldProblem> problems(AuthorWords words) {
        var problems = new ArrayList<FieldProblem>();
        check(problems, words, "bodyCode", words.body(), bodyCode, SHORT);
        check(problems, words, "title", words.titleField(), title, SHORT);
        check(problems, words, "subject", words.subject(), subject, SHORT);
        check(problems, words, "content", words.content(), content, LONG);
        check(problems, words, "arguments", words.arguments(), arguments, LONG);
        check(problems, words, "proposals", words.proposals(), proposals, LONG);
        if (!acknowledges()) {
            problems.add(new FieldProblem("acknowledged", words.forbiddenTitle(), words.acknowledgeNeeded()));
        }
        return problems;
    }

    public boolean acknowledges() {
        return "yes".equals(acknowledged);
    }

    public String bodyCode() {
        return bodyCode;
    }

    public String language() {
        return language;
    }

    public String title() {
        return title;
    }

    public String subject() {
        return subject;
    }

    public String content() {
        return content;
    }

    public String arguments() {
        return arguments;
    }

    public String proposals() {
        return proposals;
    }

    public String forbiddenList() {
        return forbiddenList;
    }

    public Integer version() {
        return version;
    }

    private static void check(
            List<FieldProblem> problems, AuthorWords words, String field, String label, String value, int max) {
        if (clean(value).isEmpty()) {
            problems.add(new FieldProblem(field, label, words.required()));
        } else if (clean(value).length() > max) {
            problems.add(new FieldProblem(field, label, words.tooLong(max)));
        }
    }

    /** Browsers send line ends as CRLF; one text must have one hash. */
    private static String clean(String value) {
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }
}
