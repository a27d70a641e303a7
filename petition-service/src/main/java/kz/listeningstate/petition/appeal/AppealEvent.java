package kz.listeningstate.petition.appeal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.listeningstate.petition.body.StateBody.Names;

/**
 * Something that happened to an appeal, as the others are told ({@code contracts/}). The subject is the citizen's words and stays
 * here.
 *
 * @param name past tense with hyphens, for instance {@code filed}
 * @param data ids, codes and dates
 * @param details what of it belongs to this event alone
 */
record AppealEvent(String name, Instant at, Map<String, Object> data, Map<String, Object> details) {

    static AppealEvent of(
            String name, Instant at, Appeal appeal, Handling handling, Names body, Map<String, Object> details) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("appealId", appeal.id().toString());
        data.put("number", appeal.number());
        data.put(
                "appellantId",
                appeal.appellant().account() == null
                        ? null
                        : appeal.appellant().account().toString());
        data.put("appellantLanguage", appeal.appellant().language());
        data.put("appealType", appeal.type().name());
        data.put("handlingId", handling.id().toString());
        data.put("bodyCode", handling.bodyCode());
        data.put("bodyName", names(body));
        data.put("dueOn", handling.dueOn().toString());
        data.putAll(details);
        return new AppealEvent(name, at, data, details);
    }

    /** As the events have them. */
    static Map<String, String> names(Names body) {
        return Map.of("kk", body.kk(), "ru", body.ru(), "en", body.en());
    }

    String type() {
        return "kz.listeningstate.appeal." + name + ".v1";
    }
}
