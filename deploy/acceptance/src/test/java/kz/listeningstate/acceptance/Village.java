package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Көкбұлақ, a demo village of 1,200 people, whose legal 5 % are 60 signatures: everybody who acts on a petition to its
 * akimat, logged in, and its time.
 */
final class Village {
    final Running system;
    final DemoTime time;
    final Person aigul;
    final Person yerlan;
    final Person olga;
    /** Not logged in. */
    final Person anyone;

    final Moderator moderator;
    final Moderator second;
    final Officer officer;
    /** Another officer of the akimat. */
    final Officer colleague;
    /** Of the akimat, logged in: gives the work out, and holds the key {@link #head()}. */
    final Officer head;
    /** An officer of the district's akimat, which stands above. */
    final Officer ofDistrict;
    /** An officer of {@link #REGION}. */
    final Officer ofRegion;

    final Person auditor;
    final PetitionEvents events;
    /** Still a draft, by Olga. */
    final Petition begunUnderTheOldLaw;

    static final String REGION = "akimat-710000000";
    private static final String HEAD = "head-kokbulak";
    private static final String HEAD_OF_DISTRICT = "head-kokzhazyk";

    Village(Running system, Petition begunUnderTheOldLaw) {
        this.system = system;
        this.begunUnderTheOldLaw = begunUnderTheOldLaw;
        time = DemoTime.of(system);
        aigul = system.loggedIn("aigul", "kk");
        yerlan = system.loggedIn("yerlan", "ru");
        olga = system.loggedIn("olga", "ru");
        anyone = system.passerBy("en");
        moderator = Moderator.of(system, "moderator");
        second = Moderator.of(system, "moderator2");
        officer = Officer.of(system, "officer");
        colleague = Officer.of(system, "officer3");
        head = Officer.of(system, "head");
        ofDistrict = Officer.of(system, "officer4");
        ofRegion = Officer.of(system, "officer2");
        auditor = system.loggedIn("auditor", "en");
        events = new PetitionEvents(system);
    }

    Law lawFor(Person author) {
        return new Law(author, auditor);
    }

    Key key(String identity) {
        return system.key(identity);
    }

    /** Of the akimat, by its own digital signature. */
    Key head() {
        return key(HEAD);
    }

    Key headOfDistrict() {
        return key(HEAD_OF_DISTRICT);
    }

    /** An officer of the akimat as the register of officers has them. */
    String registered(String login) {
        var officers = officer.person()
                .get("/api/v1/bodies/" + Petition.VILLAGE + "/officers?size=100")
                .expect(200)
                .body()
                .path("items");
        return StreamSupport.stream(officers.spliterator(), false)
                .filter(one -> one.path("login").asText().equals(login))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Citizens sign, from one to another of those who are nobody's log-in; what each was answered. */
    List<Person.Answer> sign(Petition petition, int from, int to) {
        var statement = petition.statement(anyone);
        return system.keysOfOthers(to).subList(from, to).parallelStream()
                .map(key -> petition.kept(key.sign(statement), anyone))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static void awaits(Petition petition, Person reader, String phase) {
        eventually(() -> assertEquals(phase, petition.phase(reader)));
    }

    /** Public: signed by fifty and let through by a moderator. */
    void publish(Petition petition, Person author) {
        sign(petition, 0, 49);
        awaits(petition, author, "MODERATION");
        moderator.approves(petition).expect(200);
        awaits(petition, anyone, "OPEN");
    }

    /** A petition on the akimat's desk, on the working day on which it is registered. */
    Petition considered(Person author, String key, String title) {
        var petition = Petition.openedBy(author, key(key), title);
        moderator.approves(petition).expect(200);
        sign(petition, 0, 59);
        awaits(petition, anyone, "CONSIDERATION");
        time.becomes(registeredOn(petition));
        return petition;
    }

    LocalDate registeredOn(Petition petition) {
        return date(officer.dossier(petition).expect(200).body(), "registeredOn");
    }

    /** An officer brings the head's signature of the draft as it is. */
    Person.Answer signDecision(Petition petition) {
        return officer.bringsSignatureOf(head(), petition);
    }

    Deadlines deadlines(Petition petition) {
        return new Deadlines(petition, anyone);
    }

    /** signature-service learns of an end by an event; what it takes before is in time. */
    void awaitsRefusal(Petition petition, String lateSignature) {
        var document = "/api/v1/signing-documents/" + petition.id();
        eventually(() -> assertEquals("signing-closed", anyone.get(document).problem()));
        assertEquals("signing-closed", petition.sent(lateSignature, anyone).problem());
    }

    static LocalDate date(JsonNode node, String field) {
        return LocalDate.parse(node.path(field).asText());
    }
}
