package kz.listeningstate.embedded.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;

/**
 * A time-stamp authority (RFC 3161) with the Authority's policies. It signs with the key that goes with the digest it was
 * given: RSA for SHA-256, GOST for Streebog-512. No accuracy, no ordering, as the Authority has it.
 */
final class TimeStampAuthority {
    private static final int SERIAL_BITS = 159;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<ASN1ObjectIdentifier, Algorithm> DIGESTS =
            Map.of(NISTObjectIdentifiers.id_sha256, Algorithm.RSA, NcaProfile.GOST_DIGEST, Algorithm.GOST);

    private final DemoAuthority authority;
    private final Delegates delegates;

    TimeStampAuthority(DemoAuthority authority, Delegates delegates) {
        this.authority = authority;
        this.delegates = delegates;
    }

    /** TimeStampReq in, TimeStampResp out, both DER. */
    byte[] answer(byte[] request, Behaviour behaviour) {
        TimeStampReq asked;
        try {
            asked = TimeStampReq.getInstance(request);
            asked.getMessageImprint().getHashedMessageLength();
        } catch (RuntimeException malformed) {
            return rejection(PKIFailureInfo.badDataFormat);
        }
        MessageImprint imprint = asked.getMessageImprint();
        Algorithm algorithm = DIGESTS.get(imprint.getHashAlgorithm().getAlgorithm());
        if (algorithm == null) {
            return rejection(PKIFailureInfo.badAlg);
        }
        if (imprint.getHashedMessageLength() != KeyMaterial.digest(algorithm, new byte[0]).length) {
            return rejection(PKIFailureInfo.badDataFormat);
        }
        if (asked.getReqPolicy() != null && !NcaProfile.TIME_STAMP_POLICIES.contains(asked.getReqPolicy())) {
            return rejection(PKIFailureInfo.unacceptedPolicy);
        }
        if (asked.getExtensions() != null) {
            return rejection(PKIFailureInfo.unacceptedExtension);
        }
        return der(new TimeStampResp(new PKIStatusInfo(PKIStatus.granted), token(asked, algorithm, behaviour)));
    }

    /** A token over that value, in DER. */
    byte[] token(byte[] value, Algorithm algorithm, Behaviour behaviour) {
        MessageImprint imprint =
                new MessageImprint(NcaProfile.digestAlgorithm(algorithm), KeyMaterial.digest(algorithm, value));
        ASN1Integer nonce = new ASN1Integer(new BigInteger(Long.SIZE, RANDOM));
        return der(token(new TimeStampReq(imprint, null, nonce, ASN1Boolean.TRUE, null), algorithm, behaviour));
    }

    private ContentInfo token(TimeStampReq asked, Algorithm algorithm, Behaviour behaviour) {
        Instant made = behaviour.shifted(authority.now());
        TSTInfo info = new TSTInfo(
                asked.getReqPolicy() == null ? policy(algorithm) : asked.getReqPolicy(),
                behaviour == Behaviour.WRONG_CERT_ID ? another(asked.getMessageImprint()) : asked.getMessageImprint(),
                new ASN1Integer(new BigInteger(SERIAL_BITS, RANDOM)),
                new DERGeneralizedTime(Date.from(made)),
                null,
                null,
                nonce(asked.getNonce(), behaviour),
                null,
                null);
        boolean certified = asked.getCertReq() != null && asked.getCertReq().isTrue();
        return new CmsMessage(PKCSObjectIdentifiers.id_ct_TSTInfo, true, certified, Enclosures.NONE)
                .signed(der(info), delegates.signer(Delegate.TSP, algorithm, behaviour), made);
    }

    private static ASN1ObjectIdentifier policy(Algorithm algorithm) {
        return NcaProfile.TIME_STAMP_POLICIES.get(algorithm == Algorithm.GOST ? 3 : 0);
    }

    private static ASN1Integer nonce(ASN1Integer asked, Behaviour behaviour) {
        return switch (behaviour) {
            case NO_NONCE -> null;
            case WRONG_NONCE -> new ASN1Integer(new BigInteger(SERIAL_BITS, RANDOM));
            default -> asked;
        };
    }

    private static MessageImprint another(MessageImprint imprint) {
        byte[] digest = imprint.getHashedMessage();
        digest[0] ^= 1;
        return new MessageImprint(imprint.getHashAlgorithm(), digest);
    }

    private static byte[] rejection(int failure) {
        return der(new TimeStampResp(new PKIStatusInfo(PKIStatus.rejection, null, new PKIFailureInfo(failure)), null));
    }

    private static byte[] der(ASN1Object value) {
        try {
            return value.getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
