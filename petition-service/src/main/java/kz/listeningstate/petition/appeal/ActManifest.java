package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import kz.listeningstate.petition.signing.Manifest;

/** What a head signs of an act on an appeal ({@code contracts/appeal/act.md}). */
final class ActManifest {
    private static final int VERSION = 1;
    private static final String REMEDIES = "remedies";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ActManifest() {}

    /**
     * @param bin of the body, whose head signs
     * @param day on which it is signed
     */
    static Manifest of(Act act, Appeal appeal, Handling handling, String bin, Remedies remedies, LocalDate day) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("appeal", appeal.id().toString());
        json.put("appealNumber", appeal.number());
        json.put("bin", bin);
        json.put("body", handling.bodyCode());
        json.put("date", day.toString());
        json.put("handling", handling.id().toString());
        json.put("kind", "appeal-act");
        json.put("outcome", act.outcome().name());
        json.put("v", VERSION);
        json.set(REMEDIES, JSON.valueToTree(remedies));
        json.set("texts", Manifest.texts(act.texts()));
        ArrayNode measures = json.putArray("measures");
        act.measures()
                .forEach(measure -> measures.addObject()
                        .put("dueOn", measure.dueOn().toString())
                        .put("text", measure.text()));
        return Manifest.of(json);
    }

    /** The remedies that these signed bytes explain. */
    static Remedies remediesIn(byte[] signed) {
        try {
            return JSON.treeToValue(JSON.readTree(signed).path(REMEDIES), Remedies.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A manifest that is no JSON", e);
        }
    }
}
