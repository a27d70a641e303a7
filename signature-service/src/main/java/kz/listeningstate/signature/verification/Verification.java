package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;
import static kz.listeningstate.signature.verification.Refusal.WRONG_TEXT;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.listeningstate.signature.algorithm.SignatureAlgorithm;
import kz.listeningstate.signature.trust.Issuer;
import kz.listeningstate.signature.trust.TrustProfile;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * Verifies a citizen's or an official's CMS against the bytes the server gave to sign. Refuses by default; checks run from cheap to
 * dear. Revocation is asked afterwards. Safe for use by many threads.
 */
public final class Verification {
    /** A CMS of NCALayer has about 4 KB, one with a time stamp and the chain about 12. */
    private static final int LARGEST = 32 * 1024;

    private final TrustProfile profile;
    private final IssuerCheck issuers;
    private final TimeStampCheck timeStamps;
    private final ContentDigests digests = new ContentDigests();

    private record CheckedLeaf(PersonId person, Issuer issuer) {}

    public Verification(TrustProfile profile) {
        this.profile = profile;
        this.issuers = new IssuerCheck(profile);
        this.timeStamps = new TimeStampCheck(profile, issuers);
    }

    public TrustProfile profile() {
        return profile;
    }

    /**
     * Checks everything.
     *
     * @param cms DER
     * @param content what had to be signed
     * @param receivedAt server time at which the CMS arrived
     * @throws SignatureRefused with the first check that failed; never another exception, whatever the bytes
     */
    public VerifiedSignature verify(byte[] cms, byte[] content, Instant receivedAt) {
        return guarded(cms, () -> check(cms, content, receivedAt, CertificateRole::requireForSigning));
    }

    /** The same for the signature of one who signs for an organisation. */
    public OfficialSignature verifyOfficial(byte[] cms, byte[] content, Instant receivedAt) {
        return guarded(cms, () -> {
            VerifiedSignature verified = check(cms, content, receivedAt, CertificateRole::requireOffice);
            Certificate certificate = Certificate.getInstance(verified.certificate());
            CertificateRole.Office office =
                    CertificateRole.of(certificate, profile).requireOffice();
            return new OfficialSignature(verified, office.organisation(), office.head());
        });
    }

    /** The same for the signature of a person, for oneself or for an organisation that the certificate names. */
    public StatementSignature verifyStatement(byte[] cms, byte[] content, Instant receivedAt) {
        return guarded(cms, () -> {
            VerifiedSignature verified =
                    check(cms, content, receivedAt, CertificateRole::requireForOneselfOrOrganisation);
            Certificate certificate = Certificate.getInstance(verified.certificate());
            return new StatementSignature(
                    verified, CertificateRole.of(certificate, profile).requireForOneselfOrOrganisation());
        });
    }

    private static <T> T guarded(byte[] cms, Supplier<T> check) {
        SignatureRefused.unless(cms.length <= LARGEST, CMS_MALFORMED, "the message is too big");
        try {
            return check.get();
        } catch (SignatureRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            // Bouncy Castle reports bad input by a dozen kinds of exception; each means a message nobody can read.
            throw new SignatureRefused(CMS_MALFORMED, "a part of the message is malformed", e);
        }
    }

    /**
     * Checks a time-stamp token (RFC 3161) by itself; never throws, whatever the bytes.
     *
     * @param token DER
     * @param stamped what it must be over
     */
    public TimeStamp timeStamp(byte[] token, byte[] stamped, Instant receivedAt) {
        return timeStamps.check(token, stamped, receivedAt);
    }

    private VerifiedSignature check(byte[] cms, byte[] content, Instant receivedAt, Consumer<CertificateRole> role) {
        SignedMessage message = SignedMessage.parse(cms);
        message.content()
                .ifPresent(attached -> SignatureRefused.unless(
                        Arrays.equals(attached, content), WRONG_TEXT, "another content is attached"));
        SignedAttributes attributes = SignedAttributes.of(message.signer(), message.type());
        SignatureAlgorithm algorithm = message.algorithm(profile);
        attributes.requireDigest(digests.of(content, algorithm));

        CheckedLeaf leaf = checkLeaf(message.certificate(), receivedAt, role);

        message.requireSigned(algorithm, attributes);
        SigningCertificateCheck.check(attributes, message.certificate());
        issuers.requireSigned(leaf.issuer(), message.certificate());
        byte[] value = message.signer().getEncryptedDigest().getOctets();
        return new VerifiedSignature(
                leaf.person(),
                algorithm,
                value,
                cms,
                Der.of(message.certificate()),
                leaf.issuer(),
                message.certificate().getSerialNumber(),
                message.ocspAnswers(),
                Enclosures.timeStamp(message.signer()).map(token -> timeStamps.check(token, value, receivedAt)));
    }

    private CheckedLeaf checkLeaf(Certificate certificate, Instant receivedAt, Consumer<CertificateRole> role) {
        CertificateRole leaf = CertificateRole.of(certificate, profile);
        role.accept(leaf);
        leaf.requirePolicy();
        leaf.requireInForce(receivedAt);
        return new CheckedLeaf(leaf.person(), issuers.find(leaf, receivedAt));
    }
}
