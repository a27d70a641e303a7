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
import java.util.UUID;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.law.Ground;
import kz.listeningstate.petition.moderation.Judging;
import kz.listeningstate.petition.moderation.Moderation;
import kz.listeningstate.petition.moderation.ModerationItem;
import kz.listeningstate.petition.moderation.ModerationVerdict;
import kz.listeningstate.petition.moderation.SecondOpinion;
import kz.listeningstate.petition.moderation.Verdict;
import kz.listeningstate.petition.petition.PetitionCatalogue;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.problem.ProblemBody;
import kz.listeningstate.petition.problem.ProblemWords;
import org.jboss.resteasy.reactive.RestForm;

/** The moderator's desk (90-2(5-6)): the queue and one petition with the verdict. */
@Path("/{lang:" + PageLanguage.PATTERN + "}/moderation")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MODERATOR)
public class ModerationPages {
    private static final int PER_PAGE = 50;

    @Inject
    PageFrame page;

    @Inject
    Moderation moderation;

    @Inject
    Judging judging;

    @Inject
    PetitionCatalogue catalogue;

    @Inject
    ProblemWords problemWords;

    record QueueView(List<ModerationItem> items, Pager pager) {}

    /**
     * What the moderator typed; nothing is chosen at first.
     *
     * @param duplicate public number of another petition
     */
    record VerdictForm(String verdict, String ground, String quote, String duplicate, String reason) {
        static final VerdictForm EMPTY = of("", "", "", "", "");

        static VerdictForm of(String verdict, String ground, String quote, String duplicate, String reason) {
            return new VerdictForm(clean(verdict), clean(ground), clean(quote), clean(duplicate), clean(reason));
        }

        private static String clean(String value) {
            return value == null ? "" : value.replace("\r\n", "\n").strip();
        }

        boolean rejects() {
            return Verdict.REJECTED.name().equals(verdict);
        }

        boolean approves() {
            return Verdict.APPROVED.name().equals(verdict);
        }

        ModerationVerdict toVerdict(UUID duplicateOf) {
            return rejects()
                    ? new ModerationVerdict(
                            Verdict.REJECTED, ground, reason, quote.isEmpty() ? null : quote, duplicateOf)
                    : new ModerationVerdict(Verdict.APPROVED, null, null, null, null);
        }
    }

    record ItemView(
            ModerationItem item,
            boolean open,
            VerdictForm form,
            List<FieldProblem> errors,
            ProblemBody refusal,
            List<Ground> forbidden,
            List<Ground> others,
            boolean saved) {}

    @CheckedTemplate(basePath = "moderation")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance queue(QueueView view);

        static native TemplateInstance item(ItemView view);
    }

    @GET
    public TemplateInstance queue(@QueryParam("page") @DefaultValue("0") int number) {
        Page<ModerationItem> queue = moderation.queue(Math.min(Math.max(0, number), 10_000), PER_PAGE);
        return page.show(Templates.queue(new QueueView(queue.items(), Pager.of(queue, "?"))));
    }

    @GET
    @Path("{id}")
    public TemplateInstance item(@PathParam("id") UUID id, @QueryParam("saved") @DefaultValue("") String saved) {
        return show(id, VerdictForm.EMPTY, List.of(), null, !saved.isEmpty());
    }

    @POST
    @Path("{id}")
    public Response decide(
            @PathParam("id") UUID id,
            @RestForm String verdict,
            @RestForm String ground,
            @RestForm String quote,
            @RestForm String duplicate,
            @RestForm String reason) {
        VerdictForm form = VerdictForm.of(verdict, ground, quote, duplicate, reason);
        List<FieldProblem> problems = problems(form);
        return problems.isEmpty()
                ? act(id, form, () -> judging.decide(id, form.toVerdict(duplicateOf(form))))
                : refused(400, show(id, form, problems, null, false));
    }

    /** The other moderator's answer to a proposed refusal. */
    @POST
    @Path("{id}/second-opinion")
    public Response review(
            @PathParam("id") UUID id, @RestForm String agrees, @RestForm String reason, @RestForm int version) {
        var opinion = new SecondOpinion("yes".equals(agrees), reason);
        if (!opinion.agrees() && opinion.reason() == null) {
            StaffWords words = words();
            var missing = List.of(new FieldProblem("opinion", words.opinion(), words.opinionNeeded()));
            return refused(400, show(id, VerdictForm.EMPTY, missing, null, false));
        }
        return act(id, VerdictForm.EMPTY, () -> judging.review(id, opinion, version));
    }

    /** What the domain refuses is said on the same page, and nothing typed is lost. */
    private Response act(UUID id, VerdictForm form, Runnable work) {
        try {
            work.run();
            return Response.seeOther(page.to("/moderation/" + id + "?saved=yes"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() == 404 || problem.status() >= 500) {
                throw problem;
            }
            ProblemBody refusal = problemWords.body(problem, page.lang());
            return refused(problem.status(), show(id, form, List.of(), refusal, false));
        }
    }

    private static Response refused(int status, TemplateInstance form) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(form)
                .build();
    }

    private UUID duplicateOf(VerdictForm form) {
        if (form.duplicate().isEmpty()) {
            return null;
        }
        try {
            return catalogue.byNumber(Integer.parseInt(form.duplicate())).id();
        } catch (NumberFormatException none) {
            throw new Problem(422, "no-such-duplicate");
        } catch (Problem none) {
            throw none.status() == 404 ? new Problem(422, "no-such-duplicate") : none;
        }
    }

    private StaffWords words() {
        return MessageBundles.get(StaffWords.class, Localized.Literal.of(page.lang()));
    }

    private List<FieldProblem> problems(VerdictForm form) {
        StaffWords words = words();
        var problems = new ArrayList<FieldProblem>();
        if (!form.approves() && !form.rejects()) {
            problems.add(new FieldProblem("verdict", words.verdictTitle(), words.verdictNeeded()));
        }
        if (form.rejects() && form.ground().isEmpty()) {
            problems.add(new FieldProblem("ground", words.ground(), words.groundNeeded()));
        }
        if (form.rejects() && form.quote().isEmpty()) {
            problems.add(new FieldProblem("quote", words.quote(), words.quoteNeeded()));
        }
        if (form.rejects() && form.reason().isEmpty()) {
            problems.add(new FieldProblem("reason", words.reason(), words.reasonNeeded()));
        }
        return problems;
    }

    private TemplateInstance show(
            UUID id, VerdictForm form, List<FieldProblem> problems, ProblemBody refusal, boolean saved) {
        ModerationItem item = moderation.item(id);
        List<Ground> grounds = moderation.grounds(id);
        boolean open = item.petition().phase().isModeratable()
                && !item.petition().approved()
                && item.desk().proposal() == null;
        return page.show(Templates.item(new ItemView(
                item,
                open,
                form,
                problems,
                refusal,
                grounds.stream().filter(Ground::isForbiddenSubject).toList(),
                grounds.stream().filter(ground -> !ground.isForbiddenSubject()).toList(),
                saved)));
    }
}
