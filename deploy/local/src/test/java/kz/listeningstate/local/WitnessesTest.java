package kz.listeningstate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.Policy;
import kz.listeningstate.audit.note.SigningKey;
import kz.listeningstate.audit.note.VerifierKey;
import kz.listeningstate.audit.tree.TreeHash;
import kz.listeningstate.embedded.Directories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessesTest {

    @TempDir
    Path folder;

    @Test
    void bothAreAskedForAndKeptFromStartToStart() throws Exception {
        Options options = Options.of(folder.resolve("data"), false, 0);
        try (DataFolder data = DataFolder.open(options.data())) {
            List<Part> parts = new Witnesses(options.ports(), data, Clock.systemUTC()).parts();
            assertEquals(
                    List.of("witness-1", "witness-2"),
                    parts.stream().map(Part::id).toList());
            Path file =
                    Path.of(new Services(options, data).settings("signature").get("log.policy"));
            String text = Files.readString(file);
            assertTrue(text.contains(" http://127.0.0.1:13582\n"), text);
            Policy policy = Policy.parse(text);
            assertTrue(policy.isMetBy(Set.of("witness-1", "witness-2")));
            assertFalse(policy.isMetBy(Set.of("witness-1")));
            assertFalse(policy.isMetBy(Set.of("witness-2")));

            new Witnesses(options.ports(), data, Clock.systemUTC()).parts();
            assertEquals(text, Files.readString(file));
            data.clear();
            new Witnesses(options.ports(), data, Clock.systemUTC()).parts();
            assertFalse(text.equals(Files.readString(file)), "--fresh makes new keys");
        }
    }

    @Test
    void eachListensAndKnowsTheLogAlone() throws Exception {
        Options options = Options.of(folder.resolve("data"), false, 0);
        Ports ports = Ports.free();
        try (DataFolder data = DataFolder.open(options.data())) {
            for (Part part : new Witnesses(ports, data, Clock.systemUTC()).parts()) {
                int port = ports.of(part.id().equals("witness-1") ? Ports.Use.WITNESS_1 : Ports.Use.WITNESS_2);
                part.lifecycle().launch();
                try {
                    assertTrue(part.lifecycle().isAlive());
                    Map<String, Integer> answers = Map.of(
                            "old 0\n\nelse.example/log\n1\n" + "A".repeat(43) + "=\n\n— else.example/log AAAAAAA=\n",
                                    404,
                            "old 0\n\n" + Services.LOG + "\n1\n" + "A".repeat(43) + "=\n\n— " + Services.LOG
                                            + " AAAAAAA=\n",
                                    403);
                    for (Map.Entry<String, Integer> answer : answers.entrySet()) {
                        assertEquals(answer.getValue(), status(port, answer.getKey()), answer.getKey());
                    }
                } finally {
                    part.lifecycle().stop();
                }
                assertFalse(part.lifecycle().isAlive());
                assertTrue(Ports.isFree(port));
            }
        }
    }

    @Test
    void afterARotationBothKeysOfTheLogAreKnownFromTheNextStartOn() throws Exception {
        Options options = Options.of(folder.resolve("data"), false, 0);
        Ports ports = Ports.free();
        SigningKey former = SigningKey.generate(Services.LOG, VerifierKey.ED25519);
        String text = Checkpoint.text(Services.LOG, 0, TreeHash.ofNothing());
        String request = "old 0\n\n" + text + "\n" + former.sign(text) + "\n";
        int port = ports.of(Ports.Use.WITNESS_1);
        try (DataFolder data = DataFolder.open(options.data())) {
            Part.Lifecycle witness =
                    new Witnesses(ports, data, Clock.systemUTC()).parts().get(0).lifecycle();
            witness.launch();
            try {
                assertEquals(403, status(port, request));
                Files.writeString(
                        options.data().resolve("log/former-keys"),
                        former.verifier().vkey() + "\n");
                witness.stop();
                witness.launch();
                assertEquals(200, status(port, request));
            } finally {
                witness.stop();
            }
            assertEquals(
                    former.verifier().vkey(),
                    new Services(options, data).settings("signature").get("log.former-keys"));
        }
    }

    @Test
    void aWitnessWhoseFolderIsRemovedComesBackWithANewKeyInThePolicy() throws Exception {
        Options options = Options.of(folder.resolve("data"), false, 0);
        Ports ports = Ports.free();
        try (DataFolder data = DataFolder.open(options.data())) {
            Part.Lifecycle witness =
                    new Witnesses(ports, data, Clock.systemUTC()).parts().get(1).lifecycle();
            List<String> before = Files.readAllLines(data.publicLog().policy());
            Directories.remove(options.data().resolve("witnesses/2"));
            witness.launch();
            witness.stop();
            List<String> after = Files.readAllLines(data.publicLog().policy());
            assertEquals(before.get(0), after.get(0));
            assertFalse(before.get(1).equals(after.get(1)), "the key is a new one");
        }
    }

    private static int status(int port, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/add-checkpoint"))
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
