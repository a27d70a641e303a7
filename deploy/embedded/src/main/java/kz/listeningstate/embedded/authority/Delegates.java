package kz.listeningstate.embedded.authority;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.cert.X509CertificateHolder;

/** Keys and certificates of the authority's own services: minted at first use, kept, renewed a day before their end. */
final class Delegates {
    private static final int RSA_BITS = 2048;
    private static final Duration TERM = Duration.ofDays(365);

    private final DemoAuthority authority;
    private final KeyStoreDirectory store;
    private final Map<String, DemoIdentity.Minted> kept = new ConcurrentHashMap<>();

    Delegates(DemoAuthority authority) {
        this.authority = authority;
        this.store = KeyStoreDirectory.in(authority.directory());
    }

    /** Who signs for that issuing authority, or who pretends to. */
    DemoIdentity.Minted signer(Delegate role, Algorithm algorithm, Behaviour behaviour) {
        DemoIdentity.Minted honest = honest(role, algorithm);
        CertificateAuthority issuer = authority.issuing(algorithm);
        return switch (behaviour) {
            case BAD_SIGNATURE -> new DemoIdentity.Minted(honest.certificate(), new FalseKey(honest.key()));
            case UNSIGNED_BY_US -> {
                CertificateAuthority impostor =
                        new CertificateAuthority(issuer.certificate(), new FalseKey(issuer.key()));
                yield new DemoIdentity.Minted(certificate(impostor, role, honest.key(), true), honest.key());
            }
            case RESPONDER_WITHOUT_EKU ->
                new DemoIdentity.Minted(certificate(issuer, role, honest.key(), false), honest.key());
            default -> honest;
        };
    }

    private DemoIdentity.Minted honest(Delegate role, Algorithm algorithm) {
        String name = (role + "_" + algorithm + "_demo").toLowerCase(Locale.ROOT);
        return kept.compute(name, (key, known) -> {
            DemoIdentity.Minted found =
                    known == null ? store.identity(name, algorithm).orElse(null) : known;
            return found != null && authority.isGoodForAnotherDay(found) ? found : mint(name, role, algorithm);
        });
    }

    private DemoIdentity.Minted mint(String name, Delegate role, Algorithm algorithm) {
        KeyMaterial key = KeyMaterial.generate(algorithm, RSA_BITS);
        DemoIdentity.Minted fresh =
                new DemoIdentity.Minted(certificate(authority.issuing(algorithm), role, key, true), key);
        store.save(name, fresh);
        return fresh;
    }

    private X509CertificateHolder certificate(
            CertificateAuthority issuer, Delegate role, KeyMaterial key, boolean withPurpose) {
        Instant from = authority.now().minus(Duration.ofDays(1));
        return issuer.issue(role, withPurpose, key, from, from.plus(TERM));
    }
}
