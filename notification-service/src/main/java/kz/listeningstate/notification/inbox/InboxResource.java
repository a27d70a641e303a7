package kz.listeningstate.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.notification.delivery.Told;
import kz.listeningstate.notification.delivery.ToldMessages;
import kz.listeningstate.notification.message.Content;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.Letters;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the logged-in citizen was told (кіріс хабарлар, входящие), in the language of the reader. */
@Path("/api/v1/inbox")
@Authenticated
@Blocking
public class InboxResource {

    private final ToldMessages messages;
    private final Letters letters;
    private final JsonWebToken account;

    InboxResource(ToldMessages messages, Letters letters, JsonWebToken account) {
        this.messages = messages;
        this.letters = letters;
        this.account = account;
    }

    /** One page, the newest first. {@code total} counts all of them. */
    record Page(List<Item> items, int page, int size, long total) {}

    /**
     * @param kind such as {@code registered}
     * @param petitionId null of an appeal, which has appealId and appealNumber instead, and of a visit
     * @param title the petition's, in {@code titleLanguage}
     * @param headline what happened, in one line
     * @param paragraphs what happened and what comes next
     * @param rows dates and numbers, with labels
     * @param link page of the portal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            String kind,
            UUID petitionId,
            Integer number,
            UUID appealId,
            String appealNumber,
            String title,
            String titleLanguage,
            Instant occurredAt,
            String headline,
            List<String> paragraphs,
            List<Content.Row> rows,
            String link) {}

    /** @param page from 0 */
    @GET
    @Transactional
    public Response inbox(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(100_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size,
            @Context HttpHeaders headers) {
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Told.Page told = messages.of(UUID.fromString(account.getSubject()), page, size);
        List<Item> items = told.items().stream().map(one -> item(one, language)).toList();
        return Response.ok(new Page(items, page, size, told.total()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Item item(Told told, Language language) {
        Content content = letters.entry(told.kind(), told.toAuthor(), language, told.facts());
        Optional<Facts.Appeal> appeal = Optional.ofNullable(told.facts().appeal());
        return new Item(
                told.id(),
                told.kind().slug(),
                told.facts().petitionId(),
                told.facts().number(),
                appeal.map(Facts.Appeal::id).orElse(null),
                appeal.map(Facts.Appeal::number).orElse(null),
                content.title(),
                content.titleLanguage(),
                told.facts().occurredAt(),
                content.headline(),
                List.of(content.happened(), content.next()),
                content.rows(),
                content.link());
    }
}
