package kz.listeningstate.embedded.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;

/**
 * CRLs of the issuing authorities (RFC 5280, 5), each made when it is asked for. A list's number is the millisecond it was
 * made in. A delta says what was revoked since the list of a day ago: it goes with every full list that has not expired.
 */
final class RevocationLists {
    private static final Duration FULL_TERM = Duration.ofHours(24);
    private static final Duration DELTA_TERM = Duration.ofHours(1);
    /** How long a stale list's successor has been due. */
    private static final Duration OVERDUE = Duration.ofHours(1);

    private final DemoAuthority authority;
    private final AtomicLong lastNumber = new AtomicLong();

    RevocationLists(DemoAuthority authority) {
        this.authority = authority;
    }

    /** Everything revoked, in DER. */
    byte[] full(Algorithm algorithm, Behaviour behaviour) {
        return list(algorithm, behaviour, FULL_TERM, Optional.empty());
    }

    /** What was revoked within a day, in DER. */
    byte[] delta(Algorithm algorithm, Behaviour behaviour) {
        return list(algorithm, behaviour, DELTA_TERM, Optional.of(FULL_TERM));
    }

    /** @param reach of a delta: how far before itself its base lies */
    private byte[] list(Algorithm algorithm, Behaviour behaviour, Duration term, Optional<Duration> reach) {
        CertificateAuthority issuer = authority.issuing(algorithm);
        Instant now = authority.clock().instant();
        Instant made = behaviour == Behaviour.STALE ? now.minus(term).minus(OVERDUE) : behaviour.shifted(now);
        // To the second, as revocations are: none falls between a base and its delta.
        Optional<Instant> base = reach.map(made::minus).map(at -> at.truncatedTo(ChronoUnit.SECONDS));
        X509v2CRLBuilder builder = new X509v2CRLBuilder(issuer.certificate().getSubject(), Date.from(made));
        builder.setNextUpdate(Date.from(made.plus(term)));
        authority.revocations().of(issuer.certificate()).forEach((serial, revocation) -> {
            boolean old = base.isPresent() && revocation.at().isBefore(base.get());
            if (!old && !revocation.at().isAfter(made)) {
                builder.addCRLEntry(serial, Date.from(revocation.at()), revocation.reason());
            }
        });
        KeyMaterial key = behaviour == Behaviour.BAD_SIGNATURE ? new FalseKey(issuer.key()) : issuer.key();
        try {
            builder.addExtension(Extension.cRLNumber, false, number(made.equals(now) ? next(now) : made));
            builder.addExtension(Extension.authorityKeyIdentifier, false, issuer.authorityKeyIdentifier());
            if (base.isPresent()) {
                builder.addExtension(Extension.deltaCRLIndicator, true, number(base.get()));
            }
            return builder.build(CertificateAuthority.contentSigner(key)).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two lists of one millisecond still have different numbers. */
    private Instant next(Instant now) {
        return Instant.ofEpochMilli(lastNumber.updateAndGet(last -> Math.max(last + 1, now.toEpochMilli())));
    }

    private static CRLNumber number(Instant made) {
        return new CRLNumber(BigInteger.valueOf(made.toEpochMilli()));
    }
}
