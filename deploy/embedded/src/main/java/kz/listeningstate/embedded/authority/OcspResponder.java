package kz.listeningstate.embedded.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/**
 * Answers as the National Certification Authority's OCSP responder does (RFC 6960): signed by a delegated key of the
 * certificate's issuer, nonce echoed, no nextUpdate, and "revoked in 1970, on hold" for what was never issued.
 */
final class OcspResponder {
    private static final int LONGEST_NONCE = 32; // RFC 8954, 2.1
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DigestCalculatorProvider DIGESTS = new BcDigestCalculatorProvider();

    private final DemoAuthority authority;
    private final Delegates delegates;

    OcspResponder(DemoAuthority authority, Delegates delegates) {
        this.authority = authority;
        this.delegates = delegates;
    }

    /** OCSPRequest in, OCSPResponse out, both DER. */
    byte[] answer(byte[] request, Behaviour behaviour) {
        if (behaviour == Behaviour.TRY_LATER) {
            return response(OCSPRespBuilder.TRY_LATER, null);
        }
        List<CertificateID> asked;
        Extension nonce;
        try {
            OCSPReq parsed = new OCSPReq(request);
            asked = Stream.of(parsed.getRequestList()).map(Req::getCertID).toList();
            nonce = nonce(parsed);
        } catch (IOException | RuntimeException malformed) {
            return response(OCSPRespBuilder.MALFORMED_REQUEST, null);
        }
        // One key signs the whole answer, so the first known issuer speaks and the others stay unknown.
        return asked.stream()
                .flatMap(id -> issuer(id).stream())
                .findFirst()
                .map(issuer -> answer(issuer, asked, nonce, behaviour))
                .orElseGet(() -> response(OCSPRespBuilder.UNAUTHORIZED, null));
    }

    /** A request about one certificate, without nonce. */
    byte[] request(X509CertificateHolder certificate, X509CertificateHolder issuer) {
        try {
            return new OCSPReqBuilder()
                    .addRequest(new CertificateID(
                            DIGESTS.get(NcaProfile.digestAlgorithm(Algorithm.RSA)),
                            issuer,
                            certificate.getSerialNumber()))
                    .build()
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] answer(Algorithm issuer, List<CertificateID> asked, Extension nonce, Behaviour behaviour) {
        DemoIdentity.Minted responder = delegates.signer(Delegate.OCSP, issuer, behaviour);
        Instant made = behaviour.shifted(authority.now());
        BasicOCSPRespBuilder builder =
                new BasicOCSPRespBuilder(new RespID(responder.certificate().getSubject()));
        for (CertificateID id : asked) {
            CertificateStatus status = behaviour == Behaviour.UNKNOWN_STATUS ? new UnknownStatus() : status(issuer, id);
            builder.addResponse(
                    behaviour == Behaviour.WRONG_CERT_ID ? next(id) : id, status, Date.from(made), null, null);
        }
        builder.setResponseExtensions(extensions(nonce, behaviour));
        try {
            return response(
                    OCSPRespBuilder.SUCCESSFUL,
                    builder.build(
                            CertificateAuthority.contentSigner(responder.key()),
                            new X509CertificateHolder[] {responder.certificate()},
                            Date.from(made)));
        } catch (OCSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Algorithm> issuer(CertificateID id) {
        return Arrays.stream(Algorithm.values())
                .filter(algorithm -> isIssuedBy(id, algorithm))
                .findFirst();
    }

    private boolean isIssuedBy(CertificateID id, Algorithm algorithm) {
        try {
            return id.matchesIssuer(authority.issuing(algorithm).certificate(), DIGESTS);
        } catch (OCSPException unknownDigest) {
            return false;
        }
    }

    private CertificateStatus status(Algorithm algorithm, CertificateID id) {
        if (!isIssuedBy(id, algorithm)) {
            return new UnknownStatus();
        }
        X509CertificateHolder issuer = authority.issuing(algorithm).certificate();
        Revocations revocations = authority.revocations();
        Optional<Revocations.Revocation> revocation = revocations.find(issuer, id.getSerialNumber());
        if (revocation.isPresent()) {
            Date at = Date.from(revocation.get().at());
            int reason = revocation.get().reason();
            return reason == CRLReason.unspecified ? new RevokedStatus(at) : new RevokedStatus(at, reason);
        }
        // RFC 6960, 2.2: what was never issued.
        return revocations.isIssued(issuer, id.getSerialNumber())
                ? CertificateStatus.GOOD
                : new RevokedStatus(Date.from(Instant.EPOCH), CRLReason.certificateHold);
    }

    private static Extension nonce(OCSPReq request) {
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            int length = ASN1OctetString.getInstance(nonce.getParsedValue()).getOctetsLength();
            if (length < 1 || length > LONGEST_NONCE) {
                throw new IllegalArgumentException("A nonce of " + length + " bytes");
            }
        }
        return nonce;
    }

    private static Extensions extensions(Extension nonce, Behaviour behaviour) {
        Extension revokedMeansNeverIssuedToo =
                extension(OCSPObjectIdentifiers.id_pkix_ocsp_extended_revoke, DERNull.INSTANCE);
        Extension echo = switch (behaviour) {
            case NO_NONCE -> null;
            case WRONG_NONCE -> extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, someNonce());
            default -> nonce;
        };
        return new Extensions(Stream.of(echo, revokedMeansNeverIssuedToo)
                .filter(one -> one != null)
                .toArray(Extension[]::new));
    }

    private static Extension extension(
            org.bouncycastle.asn1.ASN1ObjectIdentifier oid, org.bouncycastle.asn1.ASN1Encodable value) {
        try {
            return new Extension(oid, false, value.toASN1Primitive().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DEROctetString someNonce() {
        byte[] nonce = new byte[LONGEST_NONCE];
        RANDOM.nextBytes(nonce);
        return new DEROctetString(nonce);
    }

    private static CertificateID next(CertificateID id) {
        return CertificateID.deriveCertificateID(id, id.getSerialNumber().add(BigInteger.ONE));
    }

    private static byte[] response(int status, Object basic) {
        try {
            return new OCSPRespBuilder().build(status, basic).getEncoded();
        } catch (OCSPException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
