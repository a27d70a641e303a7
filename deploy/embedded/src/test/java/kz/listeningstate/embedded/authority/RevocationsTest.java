package kz.listeningstate.embedded.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevocationsTest {
    private final TestAuthority.Hands clock = new TestAuthority.Hands();
    private final DemoAuthority authority = TestAuthority.at(clock);
    private final X509CertificateHolder issuer =
            authority.issuing(Algorithm.GOST).certificate();

    @TempDir
    Path folder;

    @Test
    void whatAnAuthorityIssuesIsKnownWhoeverAsked() {
        X509CertificateHolder leaf = issue();
        assertTrue(authority.revocations().isIssued(issuer, leaf.getSerialNumber()));
        assertFalse(authority
                .revocations()
                .isIssued(authority.issuing(Algorithm.RSA).certificate(), leaf.getSerialNumber()));

        // A forger has the name, not the register.
        X509CertificateHolder forged =
                new CertificateAuthority(issuer, KeyMaterial.generate(Algorithm.GOST, 0)).issue(leaf(), key());
        assertFalse(authority.revocations().isIssued(issuer, forged.getSerialNumber()));
    }

    @Test
    void aRestartedOrNeighbouringProcessKnowsItToo() {
        DemoAuthority neighbour = TestAuthority.at(clock);
        X509CertificateHolder leaf = issue();
        assertTrue(neighbour.revocations().isIssued(issuer, leaf.getSerialNumber()));
        authority.revocations().revoke(leaf, 4);
        Optional<Revocations.Revocation> expected = Optional.of(new Revocations.Revocation(TestAuthority.NOW, 4));
        assertEquals(expected, neighbour.revocations().find(issuer, leaf.getSerialNumber()));
        assertEquals(expected, TestAuthority.at(clock).revocations().find(issuer, leaf.getSerialNumber()));
        assertEquals(expected.get(), neighbour.revocations().of(issuer).get(leaf.getSerialNumber()));
    }

    @Test
    void theFirstRevocationStands() {
        X509CertificateHolder leaf = issue();
        authority.revocations().revoke(leaf, 6);
        clock.now = TestAuthority.NOW.plus(Duration.ofDays(1));
        authority.revocations().revoke(leaf, 1);
        assertEquals(
                Optional.of(new Revocations.Revocation(TestAuthority.NOW, 6)),
                authority.revocations().find(issuer, leaf.getSerialNumber()));
    }

    @Test
    void theFirstOfTwoWrittenAtOnceStands() throws Exception {
        Path file = folder.resolve("register.txt");
        X509CertificateHolder leaf = issue();
        new Revocations(file, clock).revoke(leaf, 6);
        Files.writeString(file, Files.readString(file).replace(" 6\n", " 1\n"), StandardOpenOption.APPEND);
        assertEquals(
                6,
                new Revocations(file, clock)
                        .find(issuer, leaf.getSerialNumber())
                        .orElseThrow()
                        .reason());
    }

    @Test
    void noReasonsOfOnesOwnMaking() {
        X509CertificateHolder leaf = issue();
        for (int reason : new int[] {-1, 7, 8, 11}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> authority.revocations().revoke(leaf, reason));
        }
        assertTrue(authority.revocations().find(issuer, leaf.getSerialNumber()).isEmpty());
    }

    @Test
    void aLineThatIsStillBeingWrittenWaits() throws Exception {
        Path file = folder.resolve("register.txt");
        Revocations revocations = new Revocations(file, clock);
        X509CertificateHolder leaf = issue();
        revocations.issued(leaf);
        String line = Files.readString(file);
        X509CertificateHolder second = issue();
        String next = line.replace(
                leaf.getSerialNumber().toString(16), second.getSerialNumber().toString(16));
        Files.writeString(file, next.substring(0, 60), StandardOpenOption.APPEND);
        assertTrue(revocations.isIssued(issuer, leaf.getSerialNumber()));
        assertFalse(revocations.isIssued(issuer, second.getSerialNumber()));
        Files.writeString(file, next.substring(60), StandardOpenOption.APPEND);
        assertTrue(revocations.isIssued(issuer, second.getSerialNumber()));
    }

    @Test
    void manyHandsWriteAtOnce() {
        Path file = folder.resolve("register.txt");
        List<Revocations> hands = IntStream.range(0, 4)
                .mapToObj(i -> new Revocations(file, clock))
                .toList();
        List<X509CertificateHolder> leaves =
                IntStream.range(0, 40).mapToObj(i -> issue()).toList();
        CompletableFuture.allOf(IntStream.range(0, 40)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> {
                            hands.get(i % 4).issued(leaves.get(i));
                            hands.get(i % 3).revoke(leaves.get(i), 5);
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
        Revocations fresh = new Revocations(file, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        leaves.forEach(leaf -> {
            assertTrue(fresh.isIssued(issuer, leaf.getSerialNumber()));
            assertTrue(fresh.find(issuer, leaf.getSerialNumber()).isPresent());
        });
        assertEquals(40, fresh.of(issuer).size());
    }

    private X509CertificateHolder issue() {
        return authority.issuing(Algorithm.GOST).issue(leaf(), key());
    }

    private static Leaf leaf() {
        return Leaf.individual(
                DemoPeople.OLGA, Algorithm.GOST, TestAuthority.NOW, TestAuthority.NOW.plus(Duration.ofDays(365)));
    }

    private static KeyMaterial key() {
        return KeyMaterial.generate(Algorithm.GOST, 0);
    }
}
