package kz.listeningstate.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses of the portal that messages lead to. */
@ApplicationScoped
public class Portal {

    private final String publicUrl;
    private final String brand;

    Portal(
            @ConfigProperty(name = "portal.public-url") URI publicUrl,
            @ConfigProperty(name = "portal.brand") String brand) {
        this.publicUrl = publicUrl.toString().replaceAll("/+$", "");
        this.brand = brand;
    }

    public String brand() {
        return brand;
    }

    /** The name under which Message-IDs are unique (RFC 5322, 3.6.4). */
    public String host() {
        return URI.create(publicUrl).getHost();
    }

    String home(Language language) {
        return publicUrl + "/" + language.tag() + "/";
    }

    String petition(Language language, int number) {
        return publicUrl + "/" + language.tag() + "/petitions/" + number;
    }

    String decision(Language language, int number) {
        return petition(language, number) + "/decision";
    }

    String authorsPage(Language language, Facts facts) {
        return publicUrl + "/" + language.tag() + "/me/petitions/" + facts.petitionId();
    }

    /** The appellant's own page of it; the number is no part of an address. */
    String appeal(Language language, Facts facts) {
        return publicUrl + "/" + language.tag() + "/me/appeals/" + facts.matterId();
    }

    /** Where a visitor moves or cancels a visit. */
    String visit(Language language, Facts facts) {
        return publicUrl + "/" + language.tag() + "/me/receptions/" + facts.matterId();
    }

    String moderation(Language language, Facts facts) {
        return publicUrl + "/" + language.tag() + "/moderation/" + facts.petitionId();
    }

    /** The workplace of a body's officers. */
    String office(Language language) {
        return publicUrl + "/" + language.tag() + "/office";
    }

    /** The workplace of the portal's operators. */
    String operations(Language language) {
        return publicUrl + "/" + language.tag() + "/ops";
    }

    /** The token follows the #: it is not sent when the page is fetched, and appears in no log. */
    String confirmation(Language language, String token) {
        return publicUrl + "/" + language.tag() + "/subscriptions/confirm#" + token;
    }

    String cancellation(Language language, String token) {
        return publicUrl + "/" + language.tag() + "/subscriptions/cancel#" + token;
    }

    /** Where a mail program posts "List-Unsubscribe=One-Click" (RFC 8058); a GET there does nothing. */
    public String oneClickCancellation(String token) {
        return publicUrl + "/api/v1/subscriptions/cancellation?token=" + token;
    }
}
