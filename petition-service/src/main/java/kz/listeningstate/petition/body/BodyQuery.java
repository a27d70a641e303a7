package kz.listeningstate.petition.body;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;

/** Which bodies are wanted; what is not given does not narrow. */
class BodyQuery {
    @QueryParam("level")
    Level level;

    @QueryParam("branch")
    Branch branch;

    /** Directly below this body. */
    @QueryParam("parent")
    @Size(max = 60)
    String parent;

    /** Below no other body. */
    @QueryParam("roots")
    @DefaultValue("false")
    boolean roots;

    /** Of the territory with this KATO code. */
    @QueryParam("kato")
    @Size(max = 9)
    String kato;

    /** Decides on this topic by name; bodies of general competence are not found by it. */
    @QueryParam("topic")
    @Size(max = 60)
    String topic;

    /** Part of the name in any language, or of the code. */
    @QueryParam("q")
    @Size(max = 200)
    String q;

    @QueryParam("page")
    @DefaultValue("0")
    @Min(0)
    @Max(10_000)
    int page;

    @QueryParam("size")
    @DefaultValue("20")
    @Min(1)
    @Max(500)
    int size;

    boolean finds(StateBody body) {
        return (level == null || level == body.level())
                && (branch == null || branch == body.branch())
                && (parent == null || parent.equals(body.parent()))
                && (!roots || body.parent() == null)
                && (kato == null || kato.equals(body.kato()))
                && (topic == null || body.competences().contains(topic))
                && (q == null || q.isBlank() || isNamed(body, q.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean isNamed(StateBody body, String words) {
        return body.code().contains(words) || isNamed(body.name(), words);
    }

    static boolean isNamed(StateBody.Names names, String words) {
        return (names.kk() + "\n" + names.ru() + "\n" + names.en())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }
}
