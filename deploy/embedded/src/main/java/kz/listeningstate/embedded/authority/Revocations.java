package kz.listeningstate.embedded.authority;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.encoders.Hex;

/**
 * Which certificates the demo authority issued, and which of them are revoked, when and why. Kept in
 * {@code <dir>/register.txt}, one line per fact, only ever added to:
 *
 * <pre>
 * issuer's key identifier  serial number  issued
 * issuer's key identifier  serial number  revoked  2026-11-22T10:00:00Z  1
 * </pre>
 *
 * <p>{@link CertificateAuthority#issue} writes the first kind of line, whoever calls it on an authority that {@link
 * DemoAuthority#issuing} gave out. The file is the truth and the memory follows it, so that a server knows
 * what another process (a load tool on the same directory) issued or revoked a moment ago.
 */
public final class Revocations {
    /** Reasons of RFC 5280, 5.3.1: 7 is not used, and 8 takes a certificate off a delta CRL. */
    private static final Set<Integer> REASONS = Set.of(0, 1, 2, 3, 4, 5, 6, 9, 10);

    /**
     * @param at to the second
     * @param reason code of RFC 5280, 5.3.1
     */
    public record Revocation(Instant at, int reason) {}

    private final Path file;
    private final Clock clock;
    private final Map<String, Issuer> issuers = new HashMap<>();
    private long read;

    private record Issuer(Set<BigInteger> issued, Map<BigInteger, Revocation> revoked) {
        static Issuer empty() {
            return new Issuer(new HashSet<>(), new HashMap<>());
        }
    }

    Revocations(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Notes that the certificate was issued; nothing happens when it is known. */
    synchronized void issued(X509CertificateHolder certificate) {
        if (!known(issuer(certificate)).issued().contains(certificate.getSerialNumber())) {
            append(certificate, "issued");
        }
    }

    /**
     * Revokes a certificate from now on; the first revocation stands.
     *
     * @param reason 0 to 6, 9 or 10; anything else is an {@link IllegalArgumentException}
     */
    public synchronized void revoke(X509CertificateHolder certificate, int reason) {
        if (!REASONS.contains(reason)) {
            throw new IllegalArgumentException("No reason for a revocation: " + reason);
        }
        if (!known(issuer(certificate)).revoked().containsKey(certificate.getSerialNumber())) {
            append(certificate, "revoked " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + reason);
        }
    }

    synchronized boolean isIssued(X509CertificateHolder issuer, BigInteger serial) {
        return known(identifier(issuer)).issued().contains(serial);
    }

    public synchronized Optional<Revocation> find(X509CertificateHolder issuer, BigInteger serial) {
        return Optional.ofNullable(known(identifier(issuer)).revoked().get(serial));
    }

    /** The issuer's revoked certificates, by serial number. */
    public synchronized Map<BigInteger, Revocation> of(X509CertificateHolder issuer) {
        return new TreeMap<>(known(identifier(issuer)).revoked());
    }

    private Issuer known(String issuer) {
        follow();
        return issuers.computeIfAbsent(issuer, first -> Issuer.empty());
    }

    private void append(X509CertificateHolder certificate, String fact) {
        String line = issuer(certificate) + " " + certificate.getSerialNumber().toString(16) + " " + fact + "\n";
        try {
            Files.writeString(
                    file, line, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Reads what was added since the last time, up to the last whole line. */
    private void follow() {
        if (file.toFile().length() == read) {
            return;
        }
        try (RandomAccessFile source = new RandomAccessFile(file.toFile(), "r")) {
            byte[] added = new byte[(int) (source.length() - read)];
            source.seek(read);
            source.readFully(added);
            String text = new String(added, StandardCharsets.US_ASCII);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            whole.lines().map(line -> line.split(" ")).forEach(this::learn);
            read += whole.length();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void learn(String[] words) {
        Issuer issuer = issuers.computeIfAbsent(words[0], first -> Issuer.empty());
        BigInteger serial = new BigInteger(words[1], 16);
        if (words[2].equals("revoked")) {
            issuer.revoked().putIfAbsent(serial, new Revocation(Instant.parse(words[3]), Integer.parseInt(words[4])));
        } else {
            issuer.issued().add(serial);
        }
    }

    private static String identifier(X509CertificateHolder issuer) {
        return Hex.toHexString(
                SubjectKeyIdentifier.fromExtensions(issuer.getExtensions()).getKeyIdentifier());
    }

    private static String issuer(X509CertificateHolder certificate) {
        return Hex.toHexString(AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions())
                .getKeyIdentifierOctets());
    }
}
