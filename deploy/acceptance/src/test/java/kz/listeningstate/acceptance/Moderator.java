package kz.listeningstate.acceptance;

import java.util.List;
import java.util.Map;

/** A moderator at the desk (90-2(4-8)): grounds as a checklist, the verdict, the second opinion. */
record Moderator(Person person) {

    static Moderator of(Running system, String user) {
        return new Moderator(system.loggedIn(user, "ru"));
    }

    /** All that moderators know of it. */
    Person.Answer file(Petition petition) {
        return person.get(petition.path("moderation")).expect(200);
    }

    /** Works on it alone for a while. */
    Person.Answer claims(Petition petition) {
        return person.put(petition.path("moderation/claim"), Map.of());
    }

    /** A ground applies by those words of the petition. */
    Person.Answer findsGround(Petition petition, String ground, String quote) {
        return answers(petition, Map.of("ground", ground, "answer", "YES", "quote", quote));
    }

    Person.Answer answers(Petition petition, Map<String, String> answer) {
        var read = Map.of("If-Match", file(petition).tag());
        return person.put(petition.path("moderation/checklist"), Map.of("answers", List.of(answer)), read);
    }

    Person.Answer approves(Petition petition) {
        return person.post(petition.path("moderation"), Map.of("verdict", "APPROVED"));
    }

    /** Refusal by one alone; it waits for the second. */
    Person.Answer proposesRefusal(Petition petition, String ground, String reason) {
        var refusal = Map.of("verdict", "REJECTED", "ground", ground, "reason", reason);
        return person.post(petition.path("moderation"), refusal);
    }

    /** As the second moderator, with the refusal that another one proposed. */
    Person.Answer agrees(Petition petition) {
        var read = Map.of("If-Match", file(petition).tag());
        return person.post(petition.path("moderation/second-opinion"), Map.of("agrees", true), read);
    }

    Person.Answer informs(Petition petition, String... media) {
        return person.post(petition.path("media"), Map.of("outlets", List.of(media)));
    }

    /** Hides a comment of a public discussion and says why. */
    Person.Answer hides(String comment, String ground, String reason) {
        return person.post(
                "/api/v1/discussion-comments/" + comment + "/removal", Map.of("ground", ground, "reason", reason));
    }
}
