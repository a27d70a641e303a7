package kz.listeningstate.petition.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * One version of a template; it stays as it was saved.
 *
 * @param savedBy Keycloak's subject
 */
@Embeddable
record TemplateText(
        String title,
        @Column(name = "text_kk") String kk,
        @Column(name = "text_ru") String ru,
        UUID savedBy,
        Instant savedAt) {

    String in(String language) {
        return language.equals("ru") ? ru : kk;
    }
}
