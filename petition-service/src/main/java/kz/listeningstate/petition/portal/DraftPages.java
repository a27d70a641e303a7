package kz.listeningstate.petition.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.body.StateBody;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Ground;
import kz.listeningstate.petition.law.Level;
import kz.listeningstate.petition.law.RuleSet;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.PetitionCatalogue;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.petition.Petitioning;
import kz.listeningstate.petition.petition.Phase;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.problem.ProblemBody;
import kz.listeningstate.petition.problem.ProblemWords;

/** Writing a petition: a new draft, and changing it until the text is frozen. */
@Path("/{lang:" + PageLanguage.PATTERN + "}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.CITIZEN)
public class DraftPages {
    @Inject
    PageFrame page;

    @Inject
    Petitioning petitioning;

    @Inject
    PetitionCatalogue catalogue;

    @Inject
    StateBodies bodies;

    @Inject
    RuleSets ruleSets;

    @Inject
    Clock clock;

    @Inject
    ProblemWords problemWords;

    /** Bodies of one kind in the list of addressees: central, akimats, maslikhats or local. */
    record BodyGroup(String kind, List<StateBody> bodies) {}

    /**
     * The form.
     *
     * @param id the draft being changed; null for a new one
     * @param stale it was changed meanwhile elsewhere
     * @param refusal another problem, in the reader's language; null if none
     */
    record DraftView(
            UUID id,
            DraftForm form,
            List<FieldProblem> errors,
            boolean stale,
            ProblemBody refusal,
            List<BodyGroup> bodies,
            List<Ground> forbidden) {
        public List<String> languages() {
            return List.of("kk", "ru");
        }

        /** Message of a field, null if it is right. */
        public String error(String field) {
            return errors.stream()
                    .filter(problem -> problem.field().equals(field))
                    .map(FieldProblem::message)
                    .findFirst()
                    .orElse(null);
        }
    }

    @CheckedTemplate(basePath = "author")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance draft(DraftView view);
    }

    @GET
    @Path("petitions/new")
    public TemplateInstance blank() {
        String language = page.language() == PageLanguage.RU ? "ru" : "kk";
        return form(null, DraftForm.empty(language, rulesInForce().id()), List.of(), false, null);
    }

    @POST
    @Path("petitions/new")
    public Response create(@BeanParam DraftForm form) {
        return save(null, form, () -> petitioning.draft(form.toDraft(null)));
    }

    @GET
    @Path("me/petitions/{id}/edit")
    public Object edit(@PathParam("id") UUID id) {
        PetitionView petition = catalogue.read(id);
        if (petition.phase() != Phase.DRAFT) {
            return Response.seeOther(page.to("/me/petitions/" + id)).build();
        }
        return form(id, DraftForm.of(petition), List.of(), false, null);
    }

    @POST
    @Path("me/petitions/{id}/edit")
    public Response revise(@PathParam("id") UUID id, @BeanParam DraftForm form) {
        return save(id, form, () -> petitioning.revise(id, form.toDraft(catalogue.read(id)), form.version));
    }

    private Response save(UUID id, DraftForm form, Supplier<PetitionView> work) {
        List<FieldProblem> problems =
                form.problems(MessageBundles.get(AuthorWords.class, Localized.Literal.of(page.lang())));
        if (!problems.isEmpty()) {
            return refused(400, form(id, form, problems, false, null));
        }
        try {
            PetitionView saved = work.get();
            return Response.seeOther(page.to("/me/petitions/" + saved.id() + "?saved=yes"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() == 404 || problem.status() >= 500) {
                throw problem;
            }
            return refused(problem, id, form);
        }
    }

    private Response refused(Problem problem, UUID id, DraftForm form) {
        boolean stale = problem.slug().equals("stale-version");
        if (stale) {
            // The words stay as typed; saving again is then a decision of the author, who has read the warning.
            form.version = catalogue.read(id).version();
        }
        ProblemBody refusal = stale ? null : problemWords.body(problem, page.lang());
        return refused(problem.status(), form(id, form, List.of(), stale, refusal));
    }

    private static Response refused(int status, TemplateInstance form) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(form)
                .build();
    }

    private TemplateInstance form(
            UUID id, DraftForm form, List<FieldProblem> problems, boolean stale, ProblemBody refusal) {
        List<Ground> forbidden =
                (id == null ? rulesInForce() : ruleSets.get(catalogue.read(id).ruleSet())).forbiddenSubjects();
        return page.show(Templates.draft(new DraftView(id, form, problems, stale, refusal, groups(), forbidden)));
    }

    private RuleSet rulesInForce() {
        return ruleSets.inForceOn(WorkingCalendar.dateOf(clock.instant()));
    }

    private List<BodyGroup> groups() {
        return Stream.of("central", "akimats", "maslikhats", "local")
                .map(kind -> new BodyGroup(
                        kind,
                        bodies.all().stream()
                                .filter(body -> kind(body).equals(kind))
                                .toList()))
                .filter(group -> !group.bodies().isEmpty())
                .toList();
    }

    private static String kind(StateBody body) {
        if (body.level() == Level.REPUBLIC) {
            return "central";
        }
        if (body.level() == Level.LOCALITY) {
            return "local";
        }
        return body.branch() == Branch.EXECUTIVE ? "akimats" : "maslikhats";
    }
}
