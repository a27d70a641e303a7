package kz.listeningstate.petition.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.listeningstate.petition.petition.PetitionCatalogue;
import kz.listeningstate.petition.petition.PetitionView;

/**
 * What people see of the public log: the log, a receipt, "did I sign?", taking a signature back. No account is needed: the
 * key is the identity, and what is secret never leaves the browser.
 */
@Path("/{lang:" + PageLanguage.PATTERN + "}")
@Produces(MediaType.TEXT_HTML)
public class LogPages {
    @Inject
    PageFrame page;

    @Inject
    PetitionCatalogue catalogue;

    @Inject
    PortalSettings settings;

    @Inject
    IndependentWitnesses witnesses;

    /**
     * The log's own page.
     *
     * @param independent names of the witnesses that do not belong to the operator and cosigned the latest checkpoint; null
     *     when nobody can tell just now
     * @param origin address of all services
     */
    record LogView(List<String> independent, String origin) {
        public boolean known() {
            return independent != null;
        }

        public long independentWitnesses() {
            return independent.size();
        }
    }

    /** @param hash RFC 9162 hash of the leaf, hex; null where any receipt may be checked */
    record ReceiptView(String hash) {}

    /**
     * A page on which a citizen's key signs.
     *
     * @param base address of the petition's page, under which its other pages are
     * @param seconds patience with NCALayer
     */
    record KeyView(PetitionView petition, String base, String ncalayer, long seconds) {}

    @CheckedTemplate(basePath = "log")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance log(LogView view);

        static native TemplateInstance receipt(ReceiptView view);

        static native TemplateInstance mine(KeyView view);

        static native TemplateInstance withdraw(KeyView view);
    }

    @GET
    @Path("log")
    public TemplateInstance log() {
        return page.show(Templates.log(new LogView(witnesses.confirming().orElse(null), page.origin())));
    }

    @GET
    @Path("receipts")
    public TemplateInstance anyReceipt() {
        return page.show(Templates.receipt(new ReceiptView(null)));
    }

    /** The address names a public entry of the log and nothing secret; whose it is stays in the browser. */
    @GET
    @Path("receipts/{hash:[0-9a-f]{64}}")
    public TemplateInstance receipt(@PathParam("hash") String hash) {
        return page.show(Templates.receipt(new ReceiptView(hash)));
    }

    @GET
    @Path("petitions/{number:\\d{1,9}}/my-signature")
    public TemplateInstance mine(@PathParam("number") int number) {
        return page.show(Templates.mine(view(catalogue.byNumber(number), "/petitions/" + number)));
    }

    @GET
    @Path("p/{token:[A-Za-z0-9_-]+}/my-signature")
    public TemplateInstance mineByLink(@PathParam("token") String token) {
        return page.show(Templates.mine(view(catalogue.byLink(token), "/p/" + token)));
    }

    @GET
    @Path("petitions/{number:\\d{1,9}}/withdraw")
    public TemplateInstance withdraw(@PathParam("number") int number) {
        return page.show(Templates.withdraw(view(catalogue.byNumber(number), "/petitions/" + number)));
    }

    @GET
    @Path("p/{token:[A-Za-z0-9_-]+}/withdraw")
    public TemplateInstance withdrawByLink(@PathParam("token") String token) {
        return page.show(Templates.withdraw(view(catalogue.byLink(token), "/p/" + token)));
    }

    private KeyView view(PetitionView petition, String path) {
        return new KeyView(
                petition,
                page.href(path),
                settings.ncalayer().url().toString(),
                settings.ncalayer().patience().toSeconds());
    }
}
