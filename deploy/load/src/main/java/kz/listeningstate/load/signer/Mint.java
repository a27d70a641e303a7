package kz.listeningstate.load.signer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.CertificateAuthority;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.embedded.authority.DemoPeople;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.Leaf;
import kz.listeningstate.embedded.authority.Person;

/** Makes citizens with keys of their own and certificates of the demo authority; nobody occurs twice. */
public final class Mint {

    private static final Duration TERM = Duration.ofDays(365);
    private static final LocalDate FIRST_BORN = LocalDate.of(1960, 1, 1);
    private static final int BORN_PER_DAY = 500;
    /** Above the serial numbers of the demo authority's own people. */
    private static final int FIRST_SERIAL = 200;

    private final CertificateAuthority issuer;
    private final Algorithm algorithm;
    private final RsaKeys rsaKeys;
    private final int first;
    private final Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1));

    private Mint(DemoAuthority authority, Algorithm algorithm, int first, int end) {
        this.issuer = authority.issuing(algorithm);
        this.algorithm = algorithm;
        this.rsaKeys = algorithm == Algorithm.RSA ? RsaKeys.atLeast(end - first) : null;
        this.first = first;
    }

    /** A mint for the citizens with the numbers from {@code first} to {@code end} - 1. */
    static Mint of(DemoAuthority authority, Algorithm algorithm, int first, int end) {
        return new Mint(authority, algorithm, first, end);
    }

    /** So many citizens that are kept nowhere. */
    public static List<Signer> some(DemoAuthority authority, Algorithm algorithm, int number) {
        return of(authority, algorithm, 0, number).signers(0, number);
    }

    /** The citizens with the numbers from {@code begin} to {@code end} - 1, on all processors. */
    List<Signer> signers(int begin, int end) {
        return IntStream.range(begin, end).parallel().mapToObj(this::signer).toList();
    }

    private Signer signer(int number) {
        KeyMaterial key = rsaKeys == null ? KeyMaterial.generate(algorithm, 0) : rsaKeys.key(number - first);
        Leaf leaf = Leaf.individual(citizen(number, algorithm), algorithm, from, from.plus(TERM));
        try {
            return new Signer(algorithm, key.encoded(), issuer.issue(leaf, key).getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Person citizen(int number, Algorithm algorithm) {
        LocalDate born = FIRST_BORN.plusDays(number / BORN_PER_DAY);
        String iin = DemoPeople.iin(born, number % 2 == 0, FIRST_SERIAL + number % BORN_PER_DAY);
        return new Person("load-" + number, iin, "Сынақов", "Жүктеме", "", algorithm);
    }
}
