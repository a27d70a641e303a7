package kz.listeningstate.embedded.authority;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A certification authority with the profile of the National Certification Authority (НУЦ РК), for demonstrations and
 * tests only: per algorithm a root and an issuing authority, whose certificates stand in {@code <dir>/ca/*.der}.
 * No service loads them outside the demo and test profiles.
 */
public final class DemoAuthority {
    /** The Authority's own are 4096 bits long; a demo starts on a laptop. */
    private static final int AUTHORITY_RSA_BITS = 3072;

    private static final int LEAF_RSA_BITS = 2048;
    private static final Duration LEAF_TERM = Duration.ofDays(365);

    private final Path dir;
    private final KeyStoreDirectory store;
    private final Clock clock;
    private final Revocations revocations;
    private final Map<Algorithm, CertificateAuthority> issuing = new EnumMap<>(Algorithm.class);
    private final Map<String, DemoIdentity> identities = new ConcurrentHashMap<>();
    private final Map<String, DemoIdentity> listed = new LinkedHashMap<>();

    private DemoAuthority(Path dir, Clock clock) {
        this.dir = dir;
        this.store = KeyStoreDirectory.in(dir);
        this.clock = clock;
        this.revocations = new Revocations(dir.resolve("register.txt"), clock);
        for (Algorithm algorithm : Algorithm.values()) {
            CertificateAuthority authority = openOrCreate(algorithm);
            issuing.put(
                    algorithm, new CertificateAuthority(authority.certificate(), authority.key(), revocations::issued));
        }
        DemoPeople.ALL.forEach(person -> list(person.id(), person, person.algorithm(), Kind.INDIVIDUAL_SIGN));
        Person aigul = DemoPeople.AIGUL;
        list("aigul-auth", aigul, aigul.algorithm(), Kind.INDIVIDUAL_AUTH);
        list("aigul-expired", aigul, aigul.algorithm(), Kind.EXPIRED);
        list("stranger-unknown-ca", DemoPeople.STRANGER, Algorithm.GOST, Kind.UNKNOWN_ISSUER);
        list("head-kokbulak", DemoPeople.HEAD_OF_KOKBULAK, Algorithm.GOST, Kind.LEGAL_HEAD);
        list("head-kokzhazyk", DemoPeople.HEAD_OF_KOKZHAZYK, Algorithm.GOST, Kind.LEGAL_HEAD);
        list("yerlan-company", DemoPeople.YERLAN, Algorithm.RSA, Kind.LEGAL_SIGNATORY);
    }

    public static DemoAuthority openOrCreate(Path dir) {
        return openOrCreate(dir, Clock.systemUTC());
    }

    public static DemoAuthority openOrCreate(Path dir, Clock clock) {
        return new DemoAuthority(dir, clock);
    }

    /** Directory of the DER certificates of roots and issuing authorities, as {@code trust.demo.authority} wants it. */
    public Path certificates() {
        return store.authorities();
    }

    public Path directory() {
        return dir;
    }

    /** What was issued here, and what of it is revoked. */
    public Revocations revocations() {
        return revocations;
    }

    /** The issuing authority of an algorithm, for tests that need a certificate no identity has. */
    public CertificateAuthority issuing(Algorithm algorithm) {
        return issuing.get(algorithm);
    }

    /** Under which issuing authority a certificate stands; {@link IllegalArgumentException} when under none. */
    Algorithm issuerOf(X509CertificateHolder certificate) {
        return Arrays.stream(Algorithm.values())
                .filter(algorithm ->
                        issuing(algorithm).certificate().getSubject().equals(certificate.getIssuer()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not issued here: " + certificate.getIssuer()));
    }

    /** What the key holder lists: every demo person, then the special identities. */
    public List<DemoIdentity> identities() {
        return List.copyOf(listed.values());
    }

    public Optional<DemoIdentity> find(String id) {
        return Optional.ofNullable(identities.get(id));
    }

    /** The person's identity of that algorithm and kind, minted on first use and the same ever after. */
    public DemoIdentity identity(Person person, Algorithm algorithm, Kind kind) {
        String suffix = (algorithm + "-" + kind).toLowerCase(Locale.ROOT).replace('_', '-');
        return listed.values().stream()
                .filter(known ->
                        known.person().equals(person) && known.algorithm() == algorithm && known.kind() == kind)
                .findFirst()
                .orElseGet(() -> identities.computeIfAbsent(
                        person.id() + "-" + suffix, id -> identity(id, person, algorithm, kind)));
    }

    private void list(String id, Person person, Algorithm algorithm, Kind kind) {
        DemoIdentity identity = identity(id, person, algorithm, kind);
        identities.put(id, identity);
        listed.put(id, identity);
    }

    private DemoIdentity identity(String id, Person person, Algorithm algorithm, Kind kind) {
        return new DemoIdentity(id, person, algorithm, kind, clock, () -> keptOrMinted(id, person, algorithm, kind));
    }

    private DemoIdentity.Minted keptOrMinted(String id, Person person, Algorithm algorithm, Kind kind) {
        Optional<DemoIdentity.Minted> found = store.identity(id, algorithm);
        // Those minted before there was a register are entered when they are first used.
        found.ifPresent(kept -> revocations.issued(kept.certificate()));
        return found.filter(kept -> kind == Kind.EXPIRED || isGoodForAnotherDay(kept))
                .orElseGet(() -> {
                    DemoIdentity.Minted fresh = mint(person, algorithm, kind);
                    store.save(id, fresh);
                    return fresh;
                });
    }

    boolean isGoodForAnotherDay(DemoIdentity.Minted kept) {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        return kept.certificate().getNotAfter().toInstant().isAfter(tomorrow);
    }

    private DemoIdentity.Minted mint(Person person, Algorithm algorithm, Kind kind) {
        Instant from = now().minus(kind == Kind.EXPIRED ? LEAF_TERM.multipliedBy(2) : Duration.ofDays(1));
        KeyMaterial key = KeyMaterial.generate(algorithm, LEAF_RSA_BITS);
        Leaf leaf = Leaf.of(kind, person, algorithm, from, from.plus(LEAF_TERM));
        CertificateAuthority issuer = kind == Kind.UNKNOWN_ISSUER ? namesake(algorithm) : issuing.get(algorithm);
        return new DemoIdentity.Minted(issuer.issue(leaf, key), key);
    }

    /** An authority that bears the issuing authority's name but has another key: nobody has heard of it. */
    private CertificateAuthority namesake(Algorithm algorithm) {
        KeyMaterial key = KeyMaterial.generate(algorithm, LEAF_RSA_BITS);
        return CertificateAuthority.root(issuingName(algorithm), key, now(), now().plus(LEAF_TERM));
    }

    private CertificateAuthority openOrCreate(Algorithm algorithm) {
        return store.authority(issuingStem(algorithm), algorithm).orElseGet(() -> {
            Instant from = now().minus(Duration.ofDays(3 * LEAF_TERM.toDays()));
            Instant until = from.plus(Duration.ofDays(20 * LEAF_TERM.toDays()));
            KeyMaterial rootKey = KeyMaterial.generate(algorithm, AUTHORITY_RSA_BITS);
            CertificateAuthority root = CertificateAuthority.root(rootName(algorithm), rootKey, from, until);
            CertificateAuthority issuer = root.issuing(
                    issuingName(algorithm), KeyMaterial.generate(algorithm, AUTHORITY_RSA_BITS), from, until);
            store.save(rootStem(algorithm), root);
            store.save(issuingStem(algorithm), issuer);
            return issuer;
        });
    }

    Clock clock() {
        return clock;
    }

    /** To the second, as certificates and answers write it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String rootStem(Algorithm algorithm) {
        return "root_" + algorithm.name().toLowerCase(Locale.ROOT) + "_demo";
    }

    /** Name of the issuing certificate's file in {@link #certificates()}, without {@code .der}. */
    static String issuingStem(Algorithm algorithm) {
        return "nca_" + algorithm.name().toLowerCase(Locale.ROOT) + "_demo";
    }

    private static String rootName(Algorithm algorithm) {
        return "НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (" + algorithm + ") DEMO";
    }

    private static String issuingName(Algorithm algorithm) {
        return "ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (" + algorithm + ") DEMO";
    }
}
