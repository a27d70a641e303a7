package kz.listeningstate.audit.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import kz.listeningstate.audit.Finding;
import kz.listeningstate.audit.leaf.Leaf;

/** Why operators invalidated a signature ({@code signature-service/contracts/acts.md}). */
record InvalidationAct(String json, JsonObject members) {
    /** By the reason in the leaf. */
    private static final List<String> GROUNDS = List.of("", "COURT", "FRAUDULENT_CERTIFICATE", "PAPER_DUPLICATE");

    private static final Set<String> MEMBERS = Set.of(
            "action",
            "confirmedAt",
            "confirmedBy",
            "ground",
            "id",
            "petition",
            "proposedAt",
            "proposedBy",
            "reference",
            "signatures",
            "v");

    /** Reads what was sealed, after it was found to be what the leaf commits to and to be about that leaf. */
    static InvalidationAct read(byte[] opened, Leaf.Withdraw leaf) {
        String json = Evidence.committed(opened, leaf);
        try {
            InvalidationAct act =
                    new InvalidationAct(json, JsonParser.parseString(json).getAsJsonObject());
            act.requireOf(leaf);
            return act;
        } catch (JsonParseException
                | IllegalStateException
                | ClassCastException
                | UnsupportedOperationException
                | NumberFormatException
                | DateTimeException e) {
            throw new Finding(Finding.FORM, "A part of the act cannot be read.", e);
        }
    }

    private void requireOf(Leaf.Withdraw leaf) {
        require(
                members.keySet().equals(MEMBERS)
                        && members.get("v").getAsInt() == 1
                        && text("action").equals("invalidate"),
                "The act has other members than version 1 has.");
        require(text("petition").equals(leaf.petition().toString()), "The act is about another petition.");
        require(text("ground").equals(GROUNDS.get(leaf.reason())), "The act has another ground than its leaf.");
        String signature = HexFormat.of().formatHex(leaf.signature());
        boolean named = false;
        for (JsonElement each : members.getAsJsonArray("signatures")) {
            named |= each.getAsString().equals(signature);
        }
        require(named, "The act does not name the signature that its leaf ends.");
        require(!text("confirmedBy").equals(text("proposedBy")), "One person proposed and confirmed the act.");
        Evidence.requireHour(leaf, Instant.parse(text("confirmedAt")));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Finding(Finding.FORM, otherwise);
        }
    }

    private String text(String member) {
        return members.get(member).getAsString();
    }

    String asText() {
        return """
                petition     %s
                ground       %s
                reference    %s
                proposed     %s by %s
                confirmed    %s by %s
                signatures   %d""".formatted(
                        text("petition"),
                        text("ground"),
                        text("reference"),
                        text("proposedAt"),
                        text("proposedBy"),
                        text("confirmedAt"),
                        text("confirmedBy"),
                        members.getAsJsonArray("signatures").size());
    }
}
