package kz.listeningstate.petition.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** What operators see: so far, how the public log is and what to do when it is not well. */
@Path("/{lang:" + PageLanguage.PATTERN + "}/ops")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.OPERATOR)
public class OpsPages {
    private static final Logger LOG = Logger.getLogger(OpsPages.class);

    @Inject
    PageFrame page;

    @Inject
    CurrentUser user;

    @Inject
    @RestClient
    LogStatusClient log;

    /** @param status null while signature-service is away */
    record OpsView(LogStatusClient.Status status) {}

    @CheckedTemplate(basePath = "ops")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ops(OpsView view);
    }

    @GET
    public TemplateInstance ops() {
        return page.show(Templates.ops(new OpsView(status())));
    }

    private LogStatusClient.Status status() {
        try {
            return log.status("Bearer " + user.accessToken(), page.lang());
        } catch (WebApplicationException | ProcessingException away) {
            LOG.warnf("signature-service does not tell how the log is: %s", away.getMessage());
            return null;
        }
    }
}
