package kz.listeningstate.audit.verify;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import kz.listeningstate.audit.Fault;

/** The report for programs, version 1; the module's README says what each member means. */
final class JsonReport {
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().setPrettyPrinting().create();

    private final Report report;

    JsonReport(Report report) {
        this.report = report;
    }

    void write(Path file) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("v", 1);
        json.addProperty("at", report.now().toString());
        json.addProperty("log", report.settings().log().name());
        json.addProperty("keys", keys());
        json.add("checkpoint", checkpoint());
        json.add("read", extent());
        json.add("petitions", petitions());
        json.add("findings", findings());
        JsonObject counts = new JsonObject();
        report.faults().counts().forEach((kind, count) -> counts.addProperty(kind.name(), count));
        json.add("found", counts);
        JsonArray notes = new JsonArray();
        report.notes().forEach(notes::add);
        json.add("notes", notes);
        json.addProperty("status", report.faults().status());
        json.addProperty("verdict", TextReport.verdict(report));
        try (Writer out = Files.newBufferedWriter(file)) {
            GSON.toJson(json, out);
        }
    }

    private String keys() {
        if (report.settings().keys() != null) {
            return "given";
        }
        return report.keys() == null ? "none" : "log";
    }

    private JsonElement checkpoint() {
        if (report.checkpoint() == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = new JsonObject();
        json.addProperty("origin", report.checkpoint().origin());
        json.addProperty("size", report.checkpoint().size());
        json.addProperty("root", HexFormat.of().formatHex(report.checkpoint().root()));
        json.addProperty("cosignedAt", report.time().map(Object::toString).orElse(null));
        boolean isKnown = report.standing() != null;
        json.addProperty("signed", isKnown && report.standing().isSigned());
        json.addProperty(
                "witnesses", isKnown ? report.keys().policy().witnesses().size() : 0);
        json.addProperty("cosigned", isKnown ? report.standing().cosigned().size() : 0);
        json.addProperty("independent", report.independent());
        json.addProperty(
                "quorum",
                isKnown
                        && report.keys().policy().asksForWitnesses()
                        && report.standing().hasQuorum());
        return json;
    }

    private JsonObject extent() {
        JsonObject json = new JsonObject();
        json.addProperty("leaves", report.extent().leaves());
        json.addProperty("unreadable", report.extent().unread());
        json.addProperty("pieces", report.extent().pieces());
        json.addProperty("olderCheckpoints", report.extent().checkpoints());
        json.addProperty("stamps", report.extent().stamps());
        json.addProperty("promises", report.extent().promises());
        return json;
    }

    private JsonArray petitions() {
        JsonArray petitions = new JsonArray();
        for (Petition petition : report.petitions()) {
            JsonObject json = new JsonObject();
            json.addProperty("petitionId", petition.id().toString());
            json.addProperty("count", petition.counts().count());
            json.addProperty("electronic", petition.counts().electronic());
            json.addProperty("paper", petition.counts().paper());
            json.addProperty("withdrawn", petition.counts().withdrawn());
            json.addProperty("invalidated", petition.counts().invalidated());
            json.addProperty("active", petition.active());
            json.addProperty("phase", TextReport.phase(report, petition));
            json.addProperty("api", report.api(petition));
            petitions.add(json);
        }
        return petitions;
    }

    private JsonArray findings() {
        JsonArray findings = new JsonArray();
        for (Fault fault : report.faults().kept()) {
            JsonObject json = new JsonObject();
            json.addProperty("kind", fault.kind().name());
            json.addProperty("status", fault.kind().status());
            json.addProperty("where", fault.where());
            json.addProperty("sentence", fault.sentence());
            findings.add(json);
        }
        return findings;
    }
}
