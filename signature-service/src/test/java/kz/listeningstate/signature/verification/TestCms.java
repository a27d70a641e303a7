package kz.listeningstate.signature.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.NcaProfile;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/** Builds a CMS piece by piece so that a test can bend any one of them. */
final class TestCms {
    final List<Attribute> attributes = new ArrayList<>();
    final List<ASN1Encodable> certificates = new ArrayList<>();
    byte[] attached;
    ASN1ObjectIdentifier contentType = CMSObjectIdentifiers.data;
    AlgorithmIdentifier digest;
    AlgorithmIdentifier signature;
    UnaryOperator<byte[]> turn = value -> value;
    int signers = 1;
    private final KeyMaterial key;
    private final IssuerAndSerialNumber signer;

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

    TestCms attribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
        attributes.add(new Attribute(type, new DERSet(values)));
        return this;
    }

    TestCms without(ASN1ObjectIdentifier type) {
        attributes.removeIf(attribute -> attribute.getAttrType().equals(type));
        return this;
    }

    byte[] der() {
        return encode(signedData(), ASN1Encoding.DER);
    }

    /** The same message with the outermost length left open, as BER allows. */
    byte[] berIndefinite() {
        byte[] der = der();
        int header = 2 + (der[1] & 0x7f);
        byte[] ber = new byte[der.length - header + 4];
        ber[0] = der[0];
        ber[1] = (byte) 0x80;
        System.arraycopy(der, header, ber, 2, der.length - header);
        return ber;
    }

    static AlgorithmIdentifier rsaSha256Digest() {
        return NcaProfile.digestAlgorithm(Algorithm.RSA);
    }

    private ContentInfo signedData() {
        ASN1EncodableVector infos = new ASN1EncodableVector();
        for (int i = 0; i < signers; i++) {
            infos.add(signerInfo());
        }
        SignedData data = new SignedData(
                new DERSet(digest),
                new ContentInfo(contentType, attached == null ? null : new DEROctetString(attached)),
                new DERSet(certificates.toArray(ASN1Encodable[]::new)),
                null,
                new DERSet(infos));
        return new ContentInfo(CMSObjectIdentifiers.signedData, data);
    }

    private SignerInfo signerInfo() {
        DERSet signed = attributes.isEmpty() ? null : new DERSet(attributes.toArray(Attribute[]::new));
        byte[] message = signed == null ? attached : encode(signed, ASN1Encoding.DER);
        return new SignerInfo(
                new SignerIdentifier(signer),
                digest,
                signed,
                signature,
                new DEROctetString(turn.apply(key.sign(message))),
                null);
    }

    static byte[] encoded(ASN1Encodable value) {
        return encode(value, ASN1Encoding.DER);
    }

    private static byte[] encode(ASN1Encodable value, String encoding) {
        try {
            return value.toASN1Primitive().getEncoded(encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
