package kz.listeningstate.petition.law;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A lawful ground for refusing a petition in moderation.
 *
 * @param code stable code: {@code forbidden-1} to {@code forbidden-16} (90-2(3)), {@code incomplete}, …
 * @param article article of the code
 * @param hidesText a petition refused on it is not shown: to publish its words would do what the ground forbids
 */
public record Ground(String code, String article, boolean hidesText) {
    private static final String FORBIDDEN_SUBJECT = "forbidden-";

    /** One of the sixteen subjects of 90-2(3). */
    @JsonIgnore
    public boolean isForbiddenSubject() {
        return code.startsWith(FORBIDDEN_SUBJECT);
    }
}
