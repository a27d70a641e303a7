package kz.listeningstate.petition.petition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened to a petition, as the others are told ({@code contracts/}).
 *
 * @param name for instance {@code opened}
 * @param data the state right after it; no personal data
 * @param details what of it belongs to this event alone
 */
record PetitionEvent(String name, Instant at, Map<String, Object> data, Map<String, Object> details) {

    static PetitionEvent of(String name, Instant at, Petition petition, Map<String, Object> extra) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("petitionId", petition.id().toString());
        data.put("number", petition.publication().number());
        data.put("authorId", petition.author().id().toString());
        data.put("language", petition.text().language());
        data.put("authorLanguage", petition.author().language());
        data.put("title", petition.text().title());
        data.put("bodyCode", petition.text().bodyCode());
        data.put("textSha256", petition.submission().textSha256());
        data.put(
                "signingClosesAt",
                petition.signingClosesAt() == null
                        ? null
                        : petition.signingClosesAt().toString());
        data.putAll(extra);
        return new PetitionEvent(name, at, data, extra);
    }

    /** The same with more for the audit trail, which the others are not told. */
    PetitionEvent withDetails(Map<String, Object> more) {
        return new PetitionEvent(name, at, data, more);
    }

    String type() {
        return typeOf(name);
    }

    static String typeOf(String name) {
        return "kz.listeningstate.petition." + name + ".v1";
    }
}
