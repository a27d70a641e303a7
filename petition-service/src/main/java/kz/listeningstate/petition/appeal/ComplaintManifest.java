package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import kz.listeningstate.petition.signing.Manifest;

/** What a head signs of the decision on a complaint ({@code contracts/appeal/complaint-decision.md}). */
final class ComplaintManifest {
    private static final int VERSION = 1;

    private ComplaintManifest() {}

    /**
     * @param decider code of the body that decides, whose head signs
     * @param bin of that body
     * @param day on which it is signed
     * @param courtUntil last day to go to court (136); null after full satisfaction
     */
    static Manifest of(
            AppealComplaint complaint, Appeal appeal, String decider, String bin, LocalDate day, LocalDate courtUntil) {
        ComplaintRuling ruling = complaint.ruling();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("appeal", appeal.id().toString());
        json.put("appealNumber", appeal.number());
        json.put("bin", bin);
        json.put("body", decider);
        json.put("complaint", complaint.id().toString());
        json.put("complainedOf", complaint.bodyCode());
        json.put("date", day.toString());
        json.put("handling", complaint.handlingId().toString());
        json.put("kind", "appeal-complaint-decision");
        json.put("outcome", ruling.outcome().name());
        json.put("v", VERSION);
        json.set("reasons", Manifest.texts(Map.of(appeal.answerLanguage(), ruling.reasons())));
        if (ruling.newAct() != null) {
            json.set("newAct", Manifest.texts(Map.of(appeal.answerLanguage(), ruling.newAct())));
        }
        if (ruling.orderedDueOn() != null) {
            json.put("orderedDueOn", ruling.orderedDueOn().toString());
        }
        if (courtUntil != null) {
            json.put("courtUntil", courtUntil.toString());
        }
        return Manifest.of(json);
    }
}
