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
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.law.Ground;
import kz.listeningstate.petition.moderation.Moderation;
import kz.listeningstate.petition.moderation.ModerationItem;
import kz.listeningstate.petition.moderation.ModerationVerdict;
import kz.listeningstate.petition.moderation.Verdict;
import kz.listeningstate.petition.petition.Page;
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

    record QueueView(List<ModerationItem> items, Pager pager) {}

    /** What the moderator typed; nothing is chosen at first. */
    record VerdictForm(String verdict, String ground, String reason) {
        static VerdictForm of(String verdict, String ground, String reason) {
            return new VerdictForm(clean(verdict), clean(ground), clean(reason));
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

        ModerationVerdict toVerdict() {
            return rejects()
                    ? new ModerationVerdict(Verdict.REJECTED, ground, reason)
                    : new ModerationVerdict(Verdict.APPROVED, null, null);
        }
    }

    record ItemView(
            ModerationItem item,
            boolean open,
            VerdictForm form,
            List<FieldProblem> errors,
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
        return show(id, VerdictForm.of("", "", ""), List.of(), !saved.isEmpty());
    }

    @POST
    @Path("{id}")
    public Response decide(
            @PathParam("id") UUID id, @RestForm String verdict, @RestForm String ground, @RestForm String reason) {
        VerdictForm form = VerdictForm.of(verdict, ground, reason);
        List<FieldProblem> problems = problems(form);
        if (!problems.isEmpty()) {
            return Response.status(400)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(show(id, form, problems, false))
                    .build();
        }
        moderation.decide(id, form.toVerdict());
        return Response.seeOther(page.to("/moderation/" + id + "?saved=yes")).build();
    }

    private List<FieldProblem> problems(VerdictForm form) {
        StaffWords words = MessageBundles.get(StaffWords.class, Localized.Literal.of(page.lang()));
        var problems = new ArrayList<FieldProblem>();
        if (!form.approves() && !form.rejects()) {
            problems.add(new FieldProblem("verdict", words.verdictTitle(), words.verdictNeeded()));
        }
        if (form.rejects() && form.ground().isEmpty()) {
            problems.add(new FieldProblem("ground", words.ground(), words.groundNeeded()));
        }
        if (form.rejects() && form.reason().isEmpty()) {
            problems.add(new FieldProblem("reason", words.reason(), words.reasonNeeded()));
        }
        return problems;
    }

    private TemplateInstance show(UUID id, VerdictForm form, List<FieldProblem> problems, boolean saved) {
        ModerationItem item = moderation.item(id);
        List<Ground> grounds = moderation.grounds(id);
        boolean open =
                item.petition().phase().isModeratable() && !item.petition().approved();
        return page.show(Templates.item(new ItemView(
                item,
                open,
                form,
                problems,
                grounds.stream().filter(Views::isForbiddenSubject).toList(),
                grounds.stream()
                        .filter(ground -> !Views.isForbiddenSubject(ground))
                        .toList(),
                saved)));
    }
}
