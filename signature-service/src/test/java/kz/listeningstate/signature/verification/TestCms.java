package kz.listeningstate.signature.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.NcaProfile;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/** Builds a CMS piece by piece so that a test can bend any one of them, even where RFC 5652 leaves no choice. */
final class TestCms {
    final List<Attribute> attributes = new ArrayList<>();
    final List<Attribute> unsigned = new ArrayList<>();
    final List<ASN1Encodable> certificates = new ArrayList<>();
    final List<ASN1Encodable> revocations = new ArrayList<>();
    final List<ASN1Encodable> digests = new ArrayList<>();
    ASN1ObjectIdentifier type = CMSObjectIdentifiers.signedData;
    ASN1ObjectIdentifier contentType = CMSObjectIdentifiers.data;
    /** Content inside, if any. */
    ASN1Encodable attached;

    int version = 1;
    int signerVersion = 1;
    ASN1Encodable signer;
    AlgorithmIdentifier digest;
    AlgorithmIdentifier signature;
    UnaryOperator<byte[]> turn = value -> value;
    int signers = 1;
    /** Signed attributes as they stand, instead of in the order of DER. */
    boolean unordered;

    private final KeyMaterial key;

    private TestCms(X509CertificateHolder leaf, KeyMaterial key) {
        this.key = key;
        this.signer = new IssuerAndSerialNumber(leaf.getIssuer(), leaf.getSerialNumber());
        this.digest = NcaProfile.digestAlgorithm(key.algorithm());
        this.signature = NcaProfile.signatureAlgorithm(key.algorithm());
        this.certificates.add(leaf.toASN1Structure());
    }

    static TestCms of(DemoIdentity identity, byte[] content) {
        return of(identity.certificate(), identity.key(), content);
    }

    static TestCms of(X509CertificateHolder leaf, KeyMaterial key, byte[] content) {
        TestCms cms = new TestCms(leaf, key);
        cms.attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data);
        cms.attribute(CMSAttributes.signingTime, new Time(Date.from(Instant.parse("2001-01-01T00:00:00Z"))));
        cms.attribute(CMSAttributes.messageDigest, new DEROctetString(KeyMaterial.digest(key.algorithm(), content)));
        return cms;
    }

    TestCms with(Consumer<TestCms> change) {
        change.accept(this);
        return this;
    }

    TestCms attached(byte[] content) {
        attached = new DEROctetString(content);
        return this;
    }

    TestCms attribute(ASN1ObjectIdentifier attribute, ASN1Encodable... values) {
        attributes.add(new Attribute(attribute, new DERSet(values)));
        return this;
    }

    TestCms unsigned(ASN1ObjectIdentifier attribute, ASN1Encodable... values) {
        unsigned.add(new Attribute(attribute, new DERSet(values)));
        return this;
    }

    TestCms without(ASN1ObjectIdentifier attribute) {
        attributes.removeIf(one -> one.getAttrType().equals(attribute));
        return this;
    }

    /** In place of the one there is. */
    TestCms instead(ASN1ObjectIdentifier attribute, ASN1Encodable... values) {
        return without(attribute).attribute(attribute, values);
    }

    byte[] der() {
        return encoded(new DERSequence(new ASN1Encodable[] {type, new DERTaggedObject(true, 0, signedData())}));
    }

    private ASN1Encodable signedData() {
        List<ASN1Encodable> parts = new ArrayList<>(List.of(
                new ASN1Integer(version),
                set(digests.isEmpty() ? List.of(digest) : digests),
                attached == null
                        ? new DERSequence(contentType)
                        : new DERSequence(new ASN1Encodable[] {contentType, new DERTaggedObject(true, 0, attached)})));
        if (!certificates.isEmpty()) {
            parts.add(new DERTaggedObject(false, 0, set(certificates)));
        }
        if (!revocations.isEmpty()) {
            parts.add(new DERTaggedObject(false, 1, set(revocations)));
        }
        ASN1Encodable[] infos = new ASN1Encodable[signers];
        Arrays.setAll(infos, one -> signerInfo());
        parts.add(new DERSet(infos));
        return sequence(parts);
    }

    private ASN1Encodable signerInfo() {
        List<ASN1Encodable> parts = new ArrayList<>(List.of(new ASN1Integer(signerVersion), signer, digest));
        ASN1Set signed = unordered ? new DLSet(attributes.toArray(Attribute[]::new)) : set(attributes);
        if (!attributes.isEmpty()) {
            parts.add(new DERTaggedObject(false, 0, signed));
        }
        parts.add(signature);
        parts.add(new DEROctetString(turn.apply(key.sign(toBeSigned(signed)))));
        if (!unsigned.isEmpty()) {
            parts.add(new DERTaggedObject(false, 1, set(unsigned)));
        }
        return sequence(parts);
    }

    private byte[] toBeSigned(ASN1Set signed) {
        return attributes.isEmpty() && attached instanceof DEROctetString content
                ? content.getOctets()
                : encoded(signed);
    }

    private static ASN1Set set(List<? extends ASN1Encodable> elements) {
        return new DERSet(elements.toArray(ASN1Encodable[]::new));
    }

    private static ASN1Encodable sequence(List<ASN1Encodable> parts) {
        // Not DER's: that would put a set inside in order.
        return new org.bouncycastle.asn1.DLSequence(parts.toArray(ASN1Encodable[]::new));
    }

    static byte[] encoded(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
