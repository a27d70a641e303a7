package kz.listeningstate.petition.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;

/** Where mails' links lead. Opening one does nothing (scanners open them too); only the button acts. */
@Path("/{lang:" + PageLanguage.PATTERN + "}/subscriptions")
@Produces(MediaType.TEXT_HTML)
public class SubscriptionPages {
    @Inject
    PageFrame page;

    @Inject
    Followers followers;

    /**
     * State of the page.
     *
     * @param state ask, done, bad or away
     */
    record SubscriptionView(boolean cancel, String state) {
        static SubscriptionView after(boolean cancel, String outcome) {
            return new SubscriptionView(cancel, outcome.equals(Followers.SENT) ? "done" : outcome);
        }
    }

    @CheckedTemplate(basePath = "subscriptions")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance subscription(SubscriptionView view);
    }

    @GET
    @Path("confirm")
    public TemplateInstance confirm() {
        return page.show(Templates.subscription(new SubscriptionView(false, "ask")));
    }

    @POST
    @Path("confirm")
    public TemplateInstance confirmed(@RestForm String token) {
        return page.show(Templates.subscription(SubscriptionView.after(false, followers.confirm(clean(token)))));
    }

    @GET
    @Path("cancel")
    public TemplateInstance cancel() {
        return page.show(Templates.subscription(new SubscriptionView(true, "ask")));
    }

    @POST
    @Path("cancel")
    public TemplateInstance cancelled(@RestForm String token) {
        return page.show(Templates.subscription(SubscriptionView.after(true, followers.cancel(clean(token)))));
    }

    private static String clean(String token) {
        return token == null ? "" : token.strip();
    }
}
