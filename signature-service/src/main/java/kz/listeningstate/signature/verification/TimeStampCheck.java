package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.ALGORITHM_NOT_ALLOWED;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_YET_VALID;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_POLICY;
import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;
import static kz.listeningstate.signature.verification.Refusal.WRONG_TEXT;

import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Instant;
import kz.listeningstate.signature.algorithm.SignatureAlgorithm;
import kz.listeningstate.signature.trust.AlgorithmTriple;
import kz.listeningstate.signature.trust.Issuer;
import kz.listeningstate.signature.trust.TrustProfile;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;

/**
 * Verifies a time-stamp token over a signature value (RFC 3161, CAdES-T): an allowed policy, that value's digest, a
 * certificate for time stamps alone that an authority of the profile issued and that was in force when the stamp was made.
 * Whether it was revoked since is not asked: nothing is decided by a stamp.
 */
final class TimeStampCheck {
    /** A token of the Authority has about 1.5 KB. */
    private static final int LARGEST = 16 * 1024;

    private final TrustProfile profile;
    private final IssuerCheck issuers;

    TimeStampCheck(TrustProfile profile, IssuerCheck issuers) {
        this.profile = profile;
        this.issuers = issuers;
    }

    /** Never throws, whatever the bytes. */
    TimeStamp check(byte[] token, byte[] stamped, Instant receivedAt) {
        try {
            verify(token, stamped, receivedAt);
            return new TimeStamp(token, null);
        } catch (SignatureRefused refused) {
            return new TimeStamp(null, refused.refusal());
        } catch (RuntimeException malformed) {
            // Bouncy Castle reports bad input by a dozen kinds of exception.
            return new TimeStamp(null, CMS_MALFORMED);
        }
    }

    /** From cheap to dear, as {@link Verification} does; {@link SignatureRefused} says what is wrong. */
    void verify(byte[] token, byte[] stamped, Instant receivedAt) {
        SignatureRefused.unless(token.length <= LARGEST, CMS_MALFORMED, "the time stamp is too big");
        SignedMessage message = SignedMessage.parseTimeStamp(token);
        byte[] content = message.content()
                .orElseThrow(() -> new SignatureRefused(CMS_MALFORMED, "the time stamp holds no content"));
        DerShape.check(content);
        TSTInfo info = TSTInfo.getInstance(content);
        Instant madeAt = madeAt(info);
        requireContent(info, stamped);
        SignatureRefused.unless(
                !madeAt.isAfter(receivedAt.plus(profile.revocation().window())),
                CERTIFICATE_NOT_YET_VALID,
                "the time stamp is from the future");

        SignedAttributes attributes = SignedAttributes.of(message.signer(), message.type());
        SignatureAlgorithm algorithm = message.algorithm(profile);
        attributes.requireDigest(algorithm.digest(content));
        CertificateRole authority = CertificateRole.of(message.certificate(), profile);
        authority.requireForTimeStamps();
        authority.requireInForce(madeAt);
        Issuer issuer = issuers.find(authority, madeAt);

        message.requireSigned(algorithm, attributes);
        SigningCertificateCheck.require(attributes, message.certificate());
        issuers.requireSigned(issuer, message.certificate());
    }

    private void requireContent(TSTInfo info, byte[] stamped) {
        SignatureRefused.unless(info.getVersion().hasValue(1), CMS_MALFORMED, "the time stamp has another version");
        SignatureRefused.unless(
                info.getExtensions() == null || info.getExtensions().getCriticalExtensionOIDs().length == 0,
                CMS_MALFORMED,
                "the time stamp has a critical extension");
        SignatureRefused.unless(
                profile.timeStamps().policies().contains(info.getPolicy()),
                CERTIFICATE_POLICY,
                "the policy of the time stamp");
        MessageImprint imprint = info.getMessageImprint();
        SignatureRefused.unless(
                MessageDigest.isEqual(
                        imprint.getHashedMessage(), digest(imprint).digest(stamped)),
                WRONG_TEXT,
                "the time stamp is over something else");
    }

    private SignatureAlgorithm digest(MessageImprint imprint) {
        return profile.algorithms().stream()
                .filter(triple ->
                        triple.digest().equals(imprint.getHashAlgorithm().getAlgorithm()))
                .filter(triple -> IssuerCheck.hasNoParameters(imprint.getHashAlgorithm()))
                .findFirst()
                .map(AlgorithmTriple::algorithm)
                .orElseThrow(() -> new SignatureRefused(ALGORITHM_NOT_ALLOWED, "the digest of the time stamp"));
    }

    private static Instant madeAt(TSTInfo info) {
        try {
            return info.getGenTime().getDate().toInstant();
        } catch (ParseException e) {
            throw new SignatureRefused(CMS_MALFORMED, "the time of the time stamp", e);
        }
    }
}
