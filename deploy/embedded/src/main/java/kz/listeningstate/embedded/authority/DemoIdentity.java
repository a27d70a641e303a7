package kz.listeningstate.embedded.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;

/** A demo citizen's key and certificate; minted when first used, then kept on disk. */
public final class DemoIdentity {
    private final String id;
    private final Person person;
    private final Algorithm algorithm;
    private final Kind kind;
    private final Clock clock;
    private final Supplier<Minted> source;
    private Minted minted;

    record Minted(X509CertificateHolder certificate, KeyMaterial key) {}

    DemoIdentity(String id, Person person, Algorithm algorithm, Kind kind, Clock clock, Supplier<Minted> source) {
        this.id = id;
        this.person = person;
        this.algorithm = algorithm;
        this.kind = kind;
        this.clock = clock;
        this.source = source;
    }

    public String id() {
        return id;
    }

    public Person person() {
        return person;
    }

    /** Given name and surname, as the key holder lists them. */
    public String name() {
        return person.name();
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    public Kind kind() {
        return kind;
    }

    public X509CertificateHolder certificate() {
        return minted().certificate();
    }

    public KeyMaterial key() {
        return minted().key();
    }

    /** A DER-encoded CMS over the content, exactly as NCALayer makes it; attached unless {@code detached}. */
    public byte[] sign(byte[] content, boolean detached) {
        return sign(content, detached, Enclosures.NONE);
    }

    /** The same with a time stamp or an OCSP answer in it. */
    public byte[] sign(byte[] content, boolean detached, Enclosures enclosures) {
        return new CmsMessage(CMSObjectIdentifiers.data, !detached, true, enclosures)
                .sign(content, minted(), clock.instant());
    }

    /** A clock that was moved ahead may have left its certificate behind. */
    private boolean isNearlyOver(Minted known) {
        Instant end = known.certificate().getNotAfter().toInstant();
        return !end.isAfter(clock.instant().plus(Duration.ofDays(1)));
    }

    private synchronized Minted minted() {
        if (minted == null || kind != Kind.EXPIRED && isNearlyOver(minted)) {
            minted = source.get();
        }
        return minted;
    }
}
