package kz.listeningstate.petition.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.body.StateBody;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.law.Ground;
import kz.listeningstate.petition.law.RuleSet;
import kz.listeningstate.petition.law.RuleSets;

/** The rules in plain words, from the rule set in force, and who sees which personal data. */
@Path("/{lang:" + PageLanguage.PATTERN + "}")
@Produces(MediaType.TEXT_HTML)
public class AboutPages {
    @Inject
    PageFrame page;

    @Inject
    RuleSets ruleSets;

    @Inject
    StateBodies bodies;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Clock clock;

    record RulesView(RuleSet rules, List<Ground> forbidden, List<StateBody> bodies) {}

    @CheckedTemplate(basePath = "about")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance rules(RulesView view);

        static native TemplateInstance privacy();
    }

    @GET
    @Path("rules")
    public TemplateInstance rules() {
        RuleSet rules = ruleSets.inForceOn(calendar.dateOf(clock.instant()));
        List<Ground> forbidden = rules.forbiddenSubjects();
        return page.show(Templates.rules(new RulesView(rules, forbidden, bodies.all())));
    }

    @GET
    @Path("privacy")
    public TemplateInstance privacy() {
        return page.show(Templates.privacy());
    }
}
