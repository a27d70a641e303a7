package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** A petition as the people outside handle it: by its id, over HTTP. */
record Petition(String id) {

    /** The akimat of a demo village of 1,200 people. */
    static final String VILLAGE = "akimat-demo-kokbulak";

    /** Of the whole republic: 50,000 signatures. */
    static final String GOVERNMENT = "government";

    static Petition draftedBy(Person author, String title) {
        return draftedBy(author, VILLAGE, title);
    }

    private static Petition draftedBy(Person author, String body, String title) {
        return draftedBy(author, title, Map.of("bodyCode", body));
    }

    /** @param more fields of the draft that are not as usual */
    static Petition draftedBy(Person author, String title, Map<String, String> more) {
        var draft = new HashMap<String, String>();
        draft.put("bodyCode", VILLAGE);
        draft.put("language", author.language().equals("ru") ? "ru" : "kk");
        draft.put("subject", title);
        draft.put("title", title);
        draft.put("content", title + ".");
        draft.put("arguments", "1 200");
        draft.put("proposals", title + "!");
        draft.put("acknowledged", forbiddenSubjects(author));
        draft.putAll(more);
        return new Petition(author.post("/api/v1/petitions", draft).expect(201).text("id"));
    }

    /** The edition of the list of forbidden subjects that is in force. */
    static String forbiddenSubjects(Person reader) {
        return reader.get("/api/v1/forbidden-subjects").expect(200).text("version");
    }

    /** Drafted, frozen and signed by its author: the link-only page is open. */
    static Petition openedBy(Person author, Key key, String title) {
        return openedBy(author, key, VILLAGE, title);
    }

    static Petition openedBy(Person author, Key key, String body, String title) {
        var petition = draftedBy(author, body, title);
        petition.openedBy(author, key);
        return petition;
    }

    void openedBy(Person author, Key key) {
        frozenBy(author);
        signedByAuthor(author, key).expect(200);
    }

    String path() {
        return "/api/v1/petitions/" + id;
    }

    String path(String sub) {
        return path() + "/" + sub;
    }

    String byLink(Person author) {
        return "/api/v1/petitions/by-link/" + author.get(path()).expect(200).text("linkToken");
    }

    String phase(Person reader) {
        return reader.get(path()).expect(200).text("phase");
    }

    int number(Person reader) {
        return reader.get(path()).expect(200).body().path("number").asInt();
    }

    long count(Person reader) {
        return reader.get(path()).expect(200).body().at("/signatures/count").asLong();
    }

    List<String> timeline(Person reader) {
        return StreamSupport.stream(
                        reader.get(path("timeline")).expect(200).body().spliterator(), false)
                .map(entry -> entry.path("kind").asText())
                .toList();
    }

    /** The officer's working sheet of this petition, found in the queue of the officer's body. */
    JsonNode onDeskOf(Person officer) {
        for (var dossier :
                officer.get("/api/v1/office/petitions").expect(200).body().path("items")) {
            if (dossier.at("/petition/id").asText().equals(id)) {
                return dossier;
            }
        }
        throw new AssertionError(id + " is not in the officer's queue");
    }

    /** The head of the body signs the saved draft of the decision, and an officer brings the signature. */
    Person.Answer decisionSignedBy(Person officer, Key head) {
        return decisionSignedBy(officer, head, UnaryOperator.identity());
    }

    /** @param other what the head signs in place of the manifest */
    Person.Answer decisionSignedBy(Person officer, Key head, UnaryOperator<String> other) {
        var manifest = other.apply(
                officer.get(path("decision/draft/manifest")).expect(200).raw());
        var cms = head.sign(manifest.getBytes(StandardCharsets.UTF_8));
        var dossier = officer.get("/api/v1/office/petitions/" + id).expect(200).body();
        var version = dossier.at("/decision/version").asText();
        return officer.post(path("decision/signature"), Map.of("cms", cms), Map.of("If-Match", "\"" + version + "\""));
    }

    void frozenBy(Person author) {
        frozenAt(author, author.get(path()).expect(200).body().path("version").asInt())
                .expect(200);
    }

    /** @param version that the author has read */
    Person.Answer frozenAt(Person author, int version) {
        return author.post(path("submission"), Map.of(), Map.of("If-Match", "\"" + version + "\""));
    }

    Person.Answer signedByAuthor(Person author, Key key) {
        var cms = key.sign(statement(author));
        return author.post(path("author-signature"), Map.of("showName", false, "cms", cms));
    }

    Person.Answer withdrawnBy(Person author) {
        return author.post(path("withdrawal"));
    }

    /** Another text in its place, at the version that is there. */
    Person.Answer rewrittenBy(Person author, String text) {
        var read = author.get(path()).expect(200);
        var draft = new HashMap<String, String>();
        draft.put("bodyCode", VILLAGE);
        draft.put("language", read.text("language"));
        for (var field : List.of("subject", "title", "content", "arguments", "proposals")) {
            draft.put(field, text);
        }
        return author.put(path(), draft, Map.of("If-Match", read.tag()));
    }

    /** A citizen's words to a paragraph of the draft decision. */
    Person.Answer commentedBy(Person citizen, int paragraph, String text) {
        return citizen.post(
                path("discussion/comments"), Map.of("paragraph", paragraph, "text", text, "showName", true));
    }

    /** An administrative complaint against the decision (chapter 13). */
    Person.Answer complainedOfBy(Person author, String text) {
        return author.post(path("decision/complaint"), Map.of("language", author.language(), "text", text));
    }

    /** A signer's rating of a report on the execution; the secret of a signature's receipt tells that one signed. */
    Person.Answer rated(Person anyone, Person.Answer report, String leafHash, String secret, int stars) {
        return anyone.post(
                path("execution/reports/" + report.text("id") + "/ratings"),
                Map.of("receipt", Map.of("leafHash", leafHash, "secret", secret), "stars", stars));
    }

    /** Signs as a citizen without an account: the certificate is the identity. */
    Person.Answer signedWith(Key key, Person sender) {
        return sent(key.sign(statement(sender)), sender);
    }

    Person.Answer sent(String cms, Person sender) {
        return sender.post("/api/v1/signatures", Map.of("petitionId", id, "showName", false, "cms", cms));
    }

    /**
     * As a citizen's page that sends the same CMS again until it has an answer: 201, or 200 when that one was lost. A
     * connection that breaks or stays silent is no answer.
     */
    Person.Answer kept(String cms, Person sender) {
        var last = new AtomicReference<Person.Answer>();
        eventually(() -> {
            Person.Answer answer;
            try {
                answer = sent(cms, sender);
            } catch (UncheckedIOException e) {
                throw new AssertionError("no answer", e);
            }
            if (answer.status() != 201 && answer.status() != 200) {
                throw new AssertionError(answer.toString());
            }
            last.set(answer);
        });
        return last.get();
    }

    /** The whole receipt of a signature that was accepted; 409 before the next checkpoint. */
    static Person.Answer receipt(Person.Answer signed, Person holder) {
        return holder.get(signed.text("receipt"), Map.of("Receipt-Secret", signed.text("secret")));
    }

    /** The bytes to be signed; they reach signature-service by an event, so the first reader may be too early. */
    byte[] statement(Person reader) {
        var path = "/api/v1/signing-documents/" + id;
        eventually(() -> {
            if (reader.get(path).status() == 404) {
                throw new AssertionError("signature-service does not know " + id + " yet");
            }
        });
        return Base64.getDecoder().decode(reader.get(path).expect(200).text("document"));
    }
}
