package kz.listeningstate.petition.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.consideration.Consideration;
import kz.listeningstate.petition.consideration.DecisionDraft;
import kz.listeningstate.petition.consideration.DecisionView;
import kz.listeningstate.petition.consideration.Dossier;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.petition.PetitionCatalogue;
import org.jboss.resteasy.reactive.RestForm;

/** The desk of the body that must decide (90-5, 90-6): the queue by deadline, the dossier, the decision. */
@Path("/{lang:" + PageLanguage.PATTERN + "}/office")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.OFFICER)
public class OfficePages {
    private static final int PER_PAGE = 50;
    private static final int LONGEST_REASONS = 50_000;

    @Inject
    PageFrame page;

    @Inject
    Consideration consideration;

    @Inject
    PetitionCatalogue catalogue;

    @Inject
    WorkingCalendar calendar;

    record QueueView(List<Dossier> items, Pager pager) {}

    /** The decision as typed, and the version it was typed over; empty while nothing was written. */
    record DecisionForm(String outcome, String reasons, String language, String version) {
        static DecisionForm of(Dossier dossier) {
            DecisionView decision = dossier.decision();
            return decision == null
                    ? new DecisionForm("", "", dossier.petition().language(), "")
                    : new DecisionForm(
                            decision.outcome().name(),
                            decision.reasons(),
                            decision.language(),
                            String.valueOf(decision.version()));
        }
    }

    /** The dossier; {@code notice} is saved, published or empty. */
    record DossierView(
            Dossier dossier,
            DecisionForm form,
            List<FieldProblem> errors,
            List<Step> steps,
            DayGrid clock,
            String notice) {
        public List<Outcome> outcomes() {
            return List.of(Outcome.values());
        }

        /** The state language or the petition's (90-6(2)). */
        public List<String> languages() {
            return Stream.of("kk", dossier.petition().language()).distinct().toList();
        }
    }

    @CheckedTemplate(basePath = "office")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance queue(QueueView view);

        static native TemplateInstance dossier(DossierView view);
    }

    @GET
    public TemplateInstance queue(@QueryParam("page") @DefaultValue("0") int number) {
        Page<Dossier> queue = consideration.queue(Math.min(Math.max(0, number), 10_000), PER_PAGE);
        return page.show(Templates.queue(new QueueView(queue.items(), Pager.of(queue, "?"))));
    }

    @GET
    @Path("petitions/{id}")
    public TemplateInstance dossier(@PathParam("id") UUID id, @QueryParam("notice") @DefaultValue("") String notice) {
        Dossier dossier = consideration.dossier(id);
        return show(dossier, DecisionForm.of(dossier), List.of(), notice);
    }

    @POST
    @Path("petitions/{id}/decision")
    public Response save(
            @PathParam("id") UUID id,
            @RestForm String outcome,
            @RestForm String reasons,
            @RestForm String language,
            @RestForm String version) {
        var form = new DecisionForm(
                outcome == null ? "" : outcome,
                reasons == null ? "" : reasons.replace("\r\n", "\n").strip(),
                language,
                version == null ? "" : version);
        List<FieldProblem> problems = problems(form);
        if (!problems.isEmpty()) {
            return Response.status(400)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(show(consideration.dossier(id), form, problems, ""))
                    .build();
        }
        var draft =
                new DecisionDraft(Outcome.valueOf(form.outcome()), form.reasons(), language, otherTexts(id, language));
        consideration.saveDecision(id, draft, read(form));
        return back(id, "saved");
    }

    @POST
    @Path("petitions/{id}/publication")
    public Response publish(@PathParam("id") UUID id) {
        consideration.publishDecision(id);
        return back(id, "published");
    }

    /** The page writes one language version; the others stay as they are. */
    private Map<String, String> otherTexts(UUID id, String language) {
        DecisionView written = consideration.dossier(id).decision();
        Map<String, String> texts = written == null ? new TreeMap<>() : new TreeMap<>(written.texts());
        texts.remove(language);
        return texts;
    }

    private static IfMatch read(DecisionForm form) {
        return form.version().isEmpty() ? null : IfMatch.fromString("\"" + form.version() + "\"");
    }

    private Response back(UUID id, String notice) {
        return Response.seeOther(page.to("/office/petitions/" + id + "?notice=" + notice))
                .build();
    }

    private List<FieldProblem> problems(DecisionForm form) {
        StaffWords words = MessageBundles.get(StaffWords.class, Localized.Literal.of(page.lang()));
        var problems = new ArrayList<FieldProblem>();
        if (Stream.of(Outcome.values()).noneMatch(o -> o.name().equals(form.outcome()))) {
            problems.add(new FieldProblem("outcome", words.outcome(), words.outcomeNeeded()));
        }
        if (form.reasons().isEmpty() || form.reasons().length() > LONGEST_REASONS) {
            problems.add(new FieldProblem("reasons", words.reasons(), words.reasonsNeeded()));
        }
        return problems;
    }

    private TemplateInstance show(Dossier dossier, DecisionForm form, List<FieldProblem> problems, String notice) {
        int term = Math.max(1, calendar.workingDaysBetween(dossier.registeredOn(), dossier.dueOn()));
        return page.show(Templates.dossier(new DossierView(
                dossier,
                form,
                problems,
                Step.of(
                        catalogue.timeline(dossier.petition().id()),
                        dossier.petition().phase()),
                DayGrid.of(term, dossier.workingDaysLeft()),
                notice)));
    }
}
