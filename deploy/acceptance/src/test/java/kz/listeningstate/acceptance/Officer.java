package kz.listeningstate.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An officer of a state body: considers (90-5), prepares the decision (90-6) and sees to its execution. */
record Officer(Person person) {
    /** One empty page. */
    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Kids [3 0 R] /Count 1 >>
            endobj
            3 0 obj
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>
            endobj
            xref
            0 1
            0000000000 65535 f\s
            trailer
            << /Size 1 /Root 1 0 R >>
            startxref
            184
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    static Officer of(Running system, String user) {
        return new Officer(system.loggedIn(user, "kk"));
    }

    Person.Answer dossier(Petition petition) {
        return person.get("/api/v1/office/petitions/" + petition.id());
    }

    // Working group, meetings, visits, opinions of others

    Person.Answer invites(Petition petition, String name, String organisation, String capacity) {
        return person.post(
                petition.path("consideration/members"),
                Map.of("name", name, "organisation", organisation, "capacity", capacity));
    }

    /** A member has an interest in the matter and takes no part in it any more. */
    Person.Answer notesConflict(Petition petition, Person.Answer member, String declaration) {
        return person.post(
                petition.path("consideration/members/" + member.text("id") + "/conflict"),
                Map.of("declaration", declaration, "recused", true),
                Map.of("If-Match", quoted(member.body().path("version").asInt())));
    }

    /** @param kind MEETING or SITE_VISIT */
    Person.Answer records(Petition petition, String kind, LocalDate day, String report, Person.Answer... present) {
        var members = List.of(present).stream().map(member -> member.text("id")).toList();
        return person.post(
                petition.path("consideration/steps"),
                Map.of(
                        "kind",
                        kind,
                        "heldOn",
                        day.toString(),
                        "place",
                        "Көкбұлақ",
                        "report",
                        report,
                        "present",
                        members));
    }

    Person.Answer asks(Petition petition, String body, String question) {
        return person.post(petition.path("consideration/opinions"), Map.of("bodyCode", body, "question", question));
    }

    /** For the own body, which another one has asked. */
    Person.Answer givesOpinion(Person.Answer asked, String answer) {
        return person.post("/api/v1/office/opinions/" + asked.text("id") + "/answer", Map.of("answer", answer));
    }

    // Public discussion of the draft

    Person.Answer announces(Petition petition, LocalDate opensOn, LocalDate closesOn) {
        return person.post(
                petition.path("discussion"), Map.of("opensOn", opensOn.toString(), "closesOn", closesOn.toString()));
    }

    /** Answers a theme, and puts those comments to it. */
    Person.Answer answersTheme(Petition petition, String title, String answer, List<String> comments) {
        var theme = person.post(petition.path("discussion/themes"), Map.of("title", title, "answer", answer));
        return theme.status() != 201
                ? theme
                : person.post(
                        petition.path("discussion/themes/" + theme.text("id") + "/comments"),
                        Map.of("comments", comments));
    }

    Person.Answer publishesDigest(Petition petition) {
        var read = person.get(petition.path("discussion")).expect(200).tag();
        return person.post(petition.path("discussion/digest"), Map.of(), Map.of("If-Match", read));
    }

    // Decision

    /** Writes the draft, over the one that is there now. */
    Person.Answer drafts(Petition petition, String outcome, String reasons) {
        return drafts(petition, decision(outcome, reasons), versionOfDraft(petition));
    }

    /** Null while nothing is written, or the officer may not see it. */
    String versionOfDraft(Petition petition) {
        return dossier(petition).body().at("/decision/version").asText(null);
    }

    /** @param read version that the officer has seen; null: none was there */
    Person.Answer drafts(Petition petition, Map<String, ?> decision, String read) {
        return person.put(
                petition.path("decision"), decision, read == null ? Map.of() : Map.of("If-Match", "\"" + read + "\""));
    }

    static Map<String, Object> decision(String outcome, String reasons) {
        return Map.of("outcome", outcome, "language", "kk", "reasons", reasons);
    }

    Person.Answer annexes(Petition petition, String name) {
        return person.upload(petition.path("decision/annexes"), name, PDF);
    }

    /** Brings the head's signature of the manifest of the draft as it is. */
    Person.Answer bringsSignatureOf(Key head, Petition petition) {
        return petition.decisionSignedBy(person, head);
    }

    Person.Answer publishes(Petition petition) {
        return person.post(petition.path("decision/publication"));
    }

    /** The head's official statement (90-6(3)). */
    Person.Answer keepsStatement(Petition petition, LocalDate madeOn, String text) {
        return person.post(
                petition.path("decision/statement"),
                Map.of("madeOn", madeOn.toString(), "language", "kk", "text", text));
    }

    // Execution

    Person.Answer plans(Petition petition, String title, String ownerBody, LocalDate dueOn) {
        return person.post(
                petition.path("execution/measures"),
                Map.of("title", title, "description", title + ".", "ownerBody", ownerBody, "dueOn", dueOn.toString()));
    }

    /** Reports how far a measure is. */
    Person.Answer reports(Petition petition, Person.Answer measure, int percent, String text) {
        return person.post(
                petition.path("execution/measures/" + measure.text("id") + "/reports"),
                Map.of("text", text, "percent", percent));
    }

    /** A file that shows what a report says. */
    Person.Answer proves(Petition petition, Person.Answer report, String name) {
        return person.upload(petition.path("execution/reports/" + report.text("id") + "/evidence"), name, PDF);
    }

    Person.Answer completes(Petition petition, Person.Answer measure) {
        var id = measure.text("id");
        var now = person.get(petition.path("execution")).expect(200).body().path("measures");
        for (var one : now) {
            if (one.path("id").asText().equals(id)) {
                return person.post(
                        petition.path("execution/measures/" + id + "/completion"),
                        Map.of(),
                        Map.of("If-Match", quoted(one.path("version").asInt())));
            }
        }
        throw new AssertionError("no measure " + id + " in " + now);
    }

    /** What of 90-5(2) the body did, by its published decision. */
    static Set<String> dutiesDone(Person.Answer decision) {
        return StreamSupport.stream(decision.body().path("duties").spliterator(), false)
                .filter(duty -> duty.path("state").asText().equals("DONE"))
                .map(duty -> duty.path("name").asText())
                .collect(Collectors.toSet());
    }

    private static String quoted(int version) {
        return "\"" + version + "\"";
    }
}
