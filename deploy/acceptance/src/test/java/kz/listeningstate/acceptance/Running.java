package kz.listeningstate.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.Kind;
import kz.listeningstate.local.LocalSystem;
import kz.listeningstate.local.Options;
import kz.listeningstate.local.Ports;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The whole system as {@code deploy/run} starts it, on free ports and a folder of its own, once for all tests. */
final class Running implements ParameterResolver {

    private LocalSystem system;

    /** The one that all tests share, but those that move its time. */
    Running() {}

    Running(LocalSystem system) {
        this.system = system;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        system = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(
                        LocalSystem.class, type -> new Started(LocalSystem.start(options())), Started.class)
                .system();
        return this;
    }

    /** All signatures come from one address here, many a second. */
    static Options options() {
        var options = Options.temporary();
        return options.withSettings(
                "signature",
                Map.of(
                        "rate-limit.enabled",
                        "false",
                        "log-fault-file",
                        faultFile(options.data()).toString()));
    }

    private static Path faultFile(Path data) {
        return data.resolve("fault");
    }

    /** There while signature-service has not come to the point where it ends, see {@link #arm}. */
    Path faultFile() {
        return faultFile(system.data());
    }

    /** Ends signature-service when it next comes to that point. */
    void arm(String point) throws IOException {
        var whole = Files.writeString(faultFile().resolveSibling("fault.whole"), point);
        Files.move(whole, faultFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Closed by JUnit after the last test. */
    private record Started(LocalSystem system) implements AutoCloseable, ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            system.close();
        }
    }

    URI url() {
        return system.url();
    }

    int port(Ports.Use use) {
        return system.ports().of(use);
    }

    LocalSystem launcher() {
        return system;
    }

    /** What the person at NCALayer's window will do with the next request. */
    void nextSigner(String identity, String mode) {
        var keys = URI.create("http://localhost:" + port(Ports.Use.KEY_HOLDER));
        Person.put(keys.resolve("/inserted"), identity);
        Person.put(keys.resolve("/mode"), mode);
    }

    /** The demo telephone scans a code and signs with that key. */
    void scan(String code, String identity) {
        var telephone = URI.create("http://localhost:" + port(Ports.Use.KEY_HOLDER));
        Person.post(telephone.resolve("/phone/scan?identity=" + identity), code);
    }

    Person passerBy(String language) {
        return Person.passerBy(url(), language);
    }

    Person loggedIn(String user, String language) {
        return Person.loggedIn(url(), user, language);
    }

    Key key(String identity) {
        return new Key(identity, system);
    }

    /** Keys of citizens who are nobody's log-in, half of them GOST and half RSA. */
    List<Key> keysOfOthers(int number) {
        return system.authority().identities().stream()
                .filter(identity -> identity.kind() == Kind.INDIVIDUAL_SIGN)
                .map(DemoIdentity::id)
                .filter(id -> id.startsWith("citizen-"))
                .limit(number)
                .map(this::key)
                .toList();
    }

    /** Some that no other test uses, the last first: what becomes of them stays. */
    List<Key> lastKeysOfOthers(int number) {
        var all = new ArrayList<>(keysOfOthers(Integer.MAX_VALUE));
        Collections.reverse(all);
        return all.subList(0, number);
    }

    Mailbox mailbox(String address, String title) {
        return new Mailbox(address, title, system);
    }

    static void eventually(ThrowingRunnable check) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(check);
    }
}
