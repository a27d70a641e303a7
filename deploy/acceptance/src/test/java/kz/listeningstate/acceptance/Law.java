package kz.listeningstate.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;

/** What the law does not allow is refused, and then the petition is as it was before. */
record Law(Person author, Person auditor) {

    /** Refused for that reason, because of that article. */
    void refuses(Petition petition, int status, String problem, String article, Supplier<Person.Answer> act) {
        var answer = refuses(petition, status, problem, act);
        assertEquals(article, answer.text("article"), answer.toString());
    }

    /** Refused for a reason that is no matter of the chapter on petitions: not allowed, not seen, changed meanwhile. */
    Person.Answer refuses(Petition petition, int status, String problem, Supplier<Person.Answer> act) {
        var before = state(petition);
        var answer = act.get().expect(status);
        assertEquals(problem, answer.problem(), answer.toString());
        assertEquals(before, state(petition), "a refused act changes nothing");
        return answer;
    }

    /** Refused because a field is wrong, because of that article. */
    void refusesField(Petition petition, String field, String article, Supplier<Person.Answer> act) {
        var answer = refuses(petition, 400, "invalid-request", act);
        var error = answer.body().at("/errors/0");
        assertEquals(field, error.path("field").asText(), answer.toString());
        assertEquals(article, answer.text("article"), answer.toString());
    }

    /** The petition as its author sees it, and what people have done with it; counts come by themselves, and versions with them. */
    private List<Object> state(Petition petition) {
        var seen = (ObjectNode) author.get(petition.path()).expect(200).body();
        seen.remove(List.of("signatures", "version"));
        return List.of(seen, new AuditTrail(auditor, petition).actsOfPeople());
    }
}
