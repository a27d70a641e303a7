package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;
import static kz.listeningstate.signature.verification.Refusal.CMS_SIGNER_COUNT;
import static kz.listeningstate.signature.verification.Workshop.AIGUL;
import static kz.listeningstate.signature.verification.Workshop.AUTHORITY;
import static kz.listeningstate.signature.verification.Workshop.YERLAN;
import static kz.listeningstate.signature.verification.Workshop.accepted;
import static kz.listeningstate.signature.verification.Workshop.certificate;
import static kz.listeningstate.signature.verification.Workshop.gost;
import static kz.listeningstate.signature.verification.Workshop.refused;

import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.NcaProfile;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A message of another build than the one NCALayer makes. */
class HostileStructureTest {
    private static final ASN1ObjectIdentifier TST_INFO = PKCSObjectIdentifiers.id_ct_TSTInfo;
    private static final ASN1Encodable GARBAGE = new DERSequence(new DERUTF8String("garbage"));
    private static final ASN1Encodable LEAF = AIGUL.certificate().toASN1Structure();

    static Stream<Arguments> kinds() {
        return Stream.of(
                malformed("plain data", cms -> cms.type = CMSObjectIdentifiers.data),
                malformed("enveloped data", cms -> cms.type = CMSObjectIdentifiers.envelopedData),
                malformed("encrypted data", cms -> cms.type = CMSObjectIdentifiers.encryptedData),
                malformed("digested data", cms -> cms.type = CMSObjectIdentifiers.digestedData),
                malformed("authenticated data", cms -> cms.type = CMSObjectIdentifiers.authenticatedData),
                malformed("version 0", cms -> cms.version = 0),
                malformed("version 2", cms -> cms.version = 2),
                malformed("version 3", cms -> cms.version = 3),
                malformed("version 4", cms -> cms.version = 4),
                malformed("a negative version", cms -> cms.version = -1),
                malformed("a content that is signed data", cms -> cms.contentType = CMSObjectIdentifiers.signedData),
                malformed("a time stamp's content", cms -> cms.contentType = TST_INFO),
                malformed("content that is no octet string", cms -> cms.attached = GARBAGE));
    }

    static Stream<Arguments> signers() {
        return Stream.of(
                refused("no signer", CMS_SIGNER_COUNT, () -> bent(cms -> cms.signers = 0)),
                refused(
                        "certificates alone",
                        CMS_SIGNER_COUNT,
                        () -> bent(cms -> {
                            cms.signers = 0;
                            cms.attributes.clear();
                        })),
                refused("two signers", CMS_SIGNER_COUNT, () -> bent(cms -> cms.signers = 2)),
                refused("six signers", CMS_SIGNER_COUNT, () -> bent(cms -> cms.signers = 6)),
                malformed("a signer of version 0", cms -> cms.signerVersion = 0),
                malformed("a signer of version 3", cms -> cms.signerVersion = 3),
                malformed("a signer by key identifier", cms -> {
                    cms.signerVersion = 3;
                    cms.signer = new DERTaggedObject(false, 0, new DEROctetString(new byte[20]));
                }),
                malformed(
                        "a signer by key identifier in version 1",
                        cms -> cms.signer = new DERTaggedObject(false, 0, new DEROctetString(new byte[20]))),
                malformed("a signer without a number", cms -> cms.signer = GARBAGE),
                malformed(
                        "a digest that the message does not list",
                        cms -> cms.digests.add(NcaProfile.digestAlgorithm(Algorithm.RSA))),
                accepted(
                        "a digest among others",
                        () -> bent(cms -> {
                            cms.digests.add(NcaProfile.digestAlgorithm(Algorithm.RSA));
                            cms.digests.add(NcaProfile.digestAlgorithm(Algorithm.GOST));
                        })));
    }

    static Stream<Arguments> certificates() {
        ASN1Encodable issuer = AUTHORITY.issuing(Algorithm.GOST).certificate().toASN1Structure();
        ASN1Encodable another = YERLAN.certificate().toASN1Structure();
        ASN1Encodable neighbour =
                AUTHORITY.find("olga").orElseThrow().certificate().toASN1Structure();
        ASN1Encodable elsewhere = certificate()
                .with(leaf -> leaf.issuer = YERLAN.certificate().getIssuer())
                .build()
                .toASN1Structure();
        // Same issuer and serial number, another time.
        ASN1Encodable twin = certificate()
                .with(leaf -> leaf.notAfter = leaf.notAfter.plusSeconds(1))
                .build()
                .toASN1Structure();
        return Stream.of(
                malformed("no certificate", cms -> cms.certificates.clear()),
                malformed("somebody else's certificate", cms -> cms.certificates.set(0, another)),
                malformed("another citizen's of the same authority", cms -> cms.certificates.set(0, neighbour)),
                malformed("that number under another authority", cms -> cms.certificates.set(0, elsewhere)),
                malformed("the certificate twice", cms -> cms.certificates.add(LEAF)),
                malformed("two certificates of that issuer and number", cms -> cms.certificates.add(twin)),
                malformed("five certificates", cms -> cms.certificates.addAll(Collections.nCopies(4, another))),
                malformed("a certificate that is none", cms -> cms.certificates.set(0, GARBAGE)),
                malformed("a certificate that is a bit string", cms -> cms.certificates.set(0, new DERBitString(0))),
                accepted("the certificate and its issuer's", () -> bent(cms -> cms.certificates.add(issuer))),
                accepted(
                        "another kind of certificate beside it",
                        () -> bent(cms ->
                                cms.certificates.add(new DERTaggedObject(false, 3, new DERSequence(TST_INFO))))));
    }

    static Stream<Arguments> attributes() {
        ASN1Encodable digest = gost().attributes.get(2).getAttrValues().getObjectAt(0);
        return Stream.of(
                malformed("nothing signed but the content", cms -> {
                    cms.attributes.clear();
                    cms.attached(Workshop.TEXT);
                }),
                malformed("no content type", cms -> cms.without(CMSAttributes.contentType)),
                malformed(
                        "another content type than the content's",
                        cms -> cms.instead(CMSAttributes.contentType, TST_INFO)),
                malformed(
                        "a content type twice",
                        cms -> cms.attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data)),
                malformed("no digest", cms -> cms.without(CMSAttributes.messageDigest)),
                malformed("a digest twice", cms -> cms.attribute(CMSAttributes.messageDigest, digest)),
                malformed(
                        "two digests in one attribute",
                        cms -> cms.instead(CMSAttributes.messageDigest, digest, new DEROctetString(new byte[64]))),
                malformed("an attribute without a value", cms -> cms.instead(CMSAttributes.messageDigest)),
                malformed(
                        "a digest that is text",
                        cms -> cms.instead(CMSAttributes.messageDigest, new DERUTF8String("digest"))),
                malformed("a signing time twice", cms -> cms.attribute(CMSAttributes.signingTime, GARBAGE)),
                accepted("no signing time", () -> bent(cms -> cms.without(CMSAttributes.signingTime))),
                accepted(
                        "a signing time that is none",
                        () -> bent(cms -> cms.instead(CMSAttributes.signingTime, GARBAGE))),
                accepted(
                        "an attribute that nobody knows",
                        () -> bent(cms -> cms.attribute(new ASN1ObjectIdentifier("1.2.3.4"), DERNull.INSTANCE))),
                refused(
                        "attributes signed out of order",
                        Refusal.SIGNATURE_INVALID,
                        () -> bent(cms -> {
                            Collections.reverse(cms.attributes);
                            cms.unordered = true;
                        })));
    }

    /** What stands beside the signature is not signed: it proves nothing and spoils nothing. */
    static Stream<Arguments> enclosures() {
        ASN1Encodable list = new DERSequence(
                Collections.nCopies(700, new DERSequence(new ASN1Integer(1))).toArray(ASN1Encodable[]::new));
        return Stream.of(
                accepted(
                        "a counter-signature",
                        () -> bent(cms -> cms.unsigned(CMSAttributes.counterSignature, GARBAGE))),
                accepted(
                        "a time stamp that is none",
                        () -> bent(cms -> cms.unsigned(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, GARBAGE))),
                accepted(
                        "two time stamps",
                        () -> bent(cms -> cms.unsigned(
                                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, GARBAGE, DERNull.INSTANCE))),
                accepted(
                        "revocation values that are none",
                        () -> bent(cms -> cms.unsigned(PKCSObjectIdentifiers.id_aa_ets_revocationValues, GARBAGE))),
                accepted("a revocation list that is none", () -> bent(cms -> cms.revocations.add(GARBAGE))),
                accepted(
                        "an OCSP answer that is none",
                        () -> bent(cms ->
                                cms.revocations.add(new DERTaggedObject(false, 1, new DERSequence(new ASN1Encodable[] {
                                    CMSObjectIdentifiers.id_ri_ocsp_response, GARBAGE
                                }))))),
                accepted(
                        "another form of revocation information",
                        () -> bent(cms -> cms.revocations.add(new DERTaggedObject(false, 1, new DERSequence())))),
                accepted("a revocation list of 700 lines", () -> bent(cms -> cms.revocations.add(list))),
                malformed("six such lists", cms -> cms.revocations.addAll(Collections.nCopies(6, list))));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource({"kinds", "signers", "certificates", "attributes", "enclosures"})
    void table(String name, Refusal expected, Supplier<byte[]> message) {
        Workshop.check(expected, message.get());
    }

    private static Arguments malformed(String name, Consumer<TestCms> change) {
        return refused(name, CMS_MALFORMED, () -> bent(change));
    }

    private static byte[] bent(Consumer<TestCms> change) {
        return gost().with(change).der();
    }
}
