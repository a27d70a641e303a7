package kz.listeningstate.signature.revocation;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import kz.listeningstate.signature.revocation.RevocationStatus.Verdict;
import kz.listeningstate.signature.trust.Issuer;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.TBSCertList;

/**
 * A certificate revocation list (RFC 5280, 5) whose issuer's signature was verified.
 *
 * @param number grows with every list of the issuer
 * @param baseNumber of the whole list that a delta list adds to; null for a whole list
 * @param entries by serial number
 */
record RevocationList(
        BigInteger number,
        BigInteger baseNumber,
        Instant thisUpdate,
        Instant nextUpdate,
        Map<BigInteger, Entry> entries) {

    /** A revocation, or in a delta list the end of one. */
    record Entry(Instant revokedAt, boolean removed) {}

    /** Understood; any other critical extension makes a list unusable, such as one of an indirect CRL. */
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
            Set.of(Extension.cRLNumber, Extension.deltaCRLIndicator, Extension.authorityKeyIdentifier);

    /**
     * Reads a list and verifies that this issuer made it.
     *
     * @throws UnusableAnswer when it must not be believed; never another exception, whatever the bytes
     */
    static RevocationList read(byte[] der, Issuer issuer) {
        try {
            CertificateList list = CertificateList.getInstance(der);
            // What is signed is encoded anew below: another encoding must not pass for it.
            UnusableAnswer.unless(Arrays.equals(list.getEncoded(ASN1Encoding.DER), der), "not in DER");
            requireSigned(list, issuer);
            TBSCertList content = list.getTBSCertList();
            Extensions extensions = content.getExtensions();
            UnusableAnswer.unless(extensions != null, "no extensions");
            requireUnderstood(extensions);
            UnusableAnswer.unless(content.getNextUpdate() != null, "no next update");
            ASN1Integer number = ASN1Integer.getInstance(extensions.getExtensionParsedValue(Extension.cRLNumber));
            ASN1Integer base = ASN1Integer.getInstance(extensions.getExtensionParsedValue(Extension.deltaCRLIndicator));
            UnusableAnswer.unless(number != null, "no number");
            return new RevocationList(
                    number.getPositiveValue(),
                    base == null ? null : base.getPositiveValue(),
                    content.getThisUpdate().getDate().toInstant(),
                    content.getNextUpdate().getDate().toInstant(),
                    entries(content));
        } catch (UnusableAnswer unusable) {
            throw unusable;
        } catch (RuntimeException | IOException e) {
            throw new UnusableAnswer("malformed", e);
        }
    }

    private static void requireSigned(CertificateList list, Issuer issuer) throws IOException {
        AuthorityKeyIdentifier authority =
                AuthorityKeyIdentifier.fromExtensions(list.getTBSCertList().getExtensions());
        boolean signed = list.getIssuer().equals(issuer.subject())
                && authority != null
                && authority.getKeyIdentifierOctets() != null
                && HexFormat.of().formatHex(authority.getKeyIdentifierOctets()).equals(issuer.keyIdentifier())
                && list.getSignatureAlgorithm().equals(list.getTBSCertList().getSignature())
                && list.getSignatureAlgorithm().getAlgorithm().equals(issuer.signatureAlgorithm())
                && list.getSignature().getPadBits() == 0
                && issuer.key()
                        .verifies(
                                list.getTBSCertList().getEncoded(ASN1Encoding.DER),
                                list.getSignature().getBytes());
        UnusableAnswer.unless(signed, "not signed by the issuer");
    }

    private static void requireUnderstood(Extensions extensions) {
        for (ASN1ObjectIdentifier critical : extensions.getCriticalExtensionOIDs()) {
            UnusableAnswer.unless(UNDERSTOOD.contains(critical), "an unknown critical extension");
        }
    }

    private static Map<BigInteger, Entry> entries(TBSCertList list) {
        Map<BigInteger, Entry> entries = new HashMap<>();
        for (TBSCertList.CRLEntry entry : list.getRevokedCertificates()) {
            boolean removed = false;
            if (entry.hasExtensions()) {
                requireUnderstood(entry.getExtensions());
                var reason = entry.getExtensions().getExtensionParsedValue(Extension.reasonCode);
                removed = reason != null
                        && CRLReason.getInstance(reason).getValue().intValue() == CRLReason.removeFromCRL;
            }
            entries.put(
                    entry.getUserCertificate().getValue(),
                    new Entry(entry.getRevocationDate().getDate().toInstant(), removed));
        }
        return Map.copyOf(entries);
    }

    boolean isDelta() {
        return baseNumber != null;
    }

    boolean isCurrentAt(Instant moment) {
        return !moment.isBefore(thisUpdate) && moment.isBefore(nextUpdate);
    }

    /** Whether a delta list completes this whole list (RFC 5280, 5.2.4). */
    boolean isCompletedBy(RevocationList delta) {
        return delta.isDelta() && delta.baseNumber.compareTo(number) <= 0 && delta.number.compareTo(number) >= 0;
    }

    /** What both lists together say of a certificate at the time of receipt; delta may be null. */
    Verdict verdict(RevocationList delta, BigInteger serial, Instant receivedAt) {
        Entry newer = delta == null ? null : delta.entries.get(serial);
        Entry entry = newer == null ? entries.get(serial) : newer;
        boolean revoked = entry != null && !entry.removed && !entry.revokedAt.isAfter(receivedAt);
        return revoked ? Verdict.REVOKED : Verdict.GOOD;
    }
}
