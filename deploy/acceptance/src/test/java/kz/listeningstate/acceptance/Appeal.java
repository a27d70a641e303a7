package kz.listeningstate.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** An appeal as the people outside handle it: over HTTP, and by the slip's number and code. */
record Appeal(String id, String number, String code) {

    static Appeal filedBy(Person citizen, String type, String subject) {
        var draft = Map.of(
                "type",
                type,
                "bodyCode",
                Petition.VILLAGE,
                "language",
                citizen.language().equals("ru") ? "ru" : "kk",
                "subject",
                subject,
                "substance",
                subject + ".");
        var filed = citizen.post("/api/v1/appeals", draft).expect(201).body();
        return new Appeal(
                filed.at("/appeal/id").asText(),
                filed.at("/appeal/number").asText(),
                filed.path("followUpCode").asText());
    }

    /** As its citizen sees it. */
    JsonNode readBy(Person citizen) {
        return citizen.get("/api/v1/appeals/" + id).expect(200).body();
    }

    /** As whoever holds the slip sees it. */
    JsonNode trackedBy(Person anyone) {
        return anyone.post("/api/v1/appeals/tracking", Map.of("number", number, "code", code))
                .expect(200)
                .body();
    }

    /** What the n-th body that got it does with it. */
    JsonNode handling(Person citizen, int place) {
        return readBy(citizen).path("handlings").path(place);
    }

    /** The n-th body that got it: its desk. */
    Desk desk(Person citizen, int place, Person officer) {
        return new Desk(handling(citizen, place).path("id").asText(), officer);
    }

    Person.Answer mendedBy(Person citizen, String words) {
        return citizen.post(ofHandling(citizen, "mending"), Map.of("text", words));
    }

    Person.Answer objectedBy(Person citizen, String words) {
        return citizen.post(ofHandling(citizen, "objection"), Map.of("text", words));
    }

    private String ofHandling(Person citizen, String act) {
        return "/api/v1/appeals/handlings/" + handling(citizen, 0).path("id").asText() + "/" + act;
    }

    /** One handling on an officer's desk. */
    record Desk(String handling, Person officer) {

        Person.Answer dossier() {
            return officer.get(path(""));
        }

        /** @param act last part of the address, for instance {@code defects} */
        Person.Answer does(String act, Map<String, ?> with) {
            return officer.post(
                    path("/" + act),
                    with,
                    Map.of("If-Match", dossier().expect(200).tag()));
        }

        Person.Answer drafts(String outcome, String text) {
            var read = officer.get(path("/act"));
            var act = new HashMap<String, Object>(Map.of("outcome", outcome, "text", text));
            return officer.put(path("/act"), act, read.status() == 200 ? Map.of("If-Match", read.tag()) : Map.of());
        }

        Person.Answer agrees() {
            return officer.post(path("/act/agreement"), Map.of(), Map.of("If-Match", actVersion()));
        }

        /** An officer brings the signature of whoever holds that key. */
        Person.Answer bringsSignatureOf(Key head) {
            var manifest = officer.get(path("/act/manifest")).expect(200).raw();
            var cms = head.sign(manifest.getBytes(StandardCharsets.UTF_8));
            return officer.post(path("/act/signature"), Map.of("cms", cms), Map.of("If-Match", actVersion()));
        }

        private String actVersion() {
            return officer.get(path("/act")).expect(200).tag();
        }

        private String path(String sub) {
            return "/api/v1/office/appeals/" + handling + sub;
        }
    }

    static LocalDate day(JsonNode node, String field) {
        return LocalDate.parse(node.path(field).asText());
    }
}
