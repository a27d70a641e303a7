package kz.listeningstate.petition.appeal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the form of each type asks. */
@Path("/api/v1/appeals/forms")
@Produces(MediaType.APPLICATION_JSON)
class AppealFormResource {
    private final AppealForms forms;
    private final AppealLife life;

    AppealFormResource(AppealForms forms, AppealLife life) {
        this.forms = forms;
        this.life = life;
    }

    @GET
    @Operation(
            summary = "Forms of appeals",
            description =
                    "Per type: its procedure, the term in working days, and the fields it asks for, in kk, ru, en.")
    public List<AppealForms.View> all() {
        return forms.all(life.frameOfToday().rules());
    }
}
