package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_EXPIRED;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_FOR_SIGNING;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_INDIVIDUAL;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_YET_VALID;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_POLICY;
import static kz.listeningstate.signature.verification.Refusal.IIN_INVALID;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import kz.listeningstate.signature.trust.TrustProfile;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What a certificate says about itself: for signing, an individual's, in force, with one identification number. */
record CertificateRole(Certificate certificate, Extensions extensions, TrustProfile profile) {
    /** RFC 5280, 4.2: a critical extension one does not understand must be refused. */
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD = Set.of(
            Extension.keyUsage,
            Extension.extendedKeyUsage,
            Extension.certificatePolicies,
            Extension.basicConstraints,
            Extension.authorityKeyIdentifier,
            Extension.subjectKeyIdentifier);

    private static final ASN1ObjectIdentifier HOLDERS = new ASN1ObjectIdentifier("1.2.398.3.3.4");

    static CertificateRole of(Certificate certificate, TrustProfile profile) {
        Extensions extensions = certificate.getTBSCertificate().getExtensions();
        SignatureRefused.unless(extensions != null, CERTIFICATE_NOT_FOR_SIGNING, "no extensions");
        // Their values hide in octet strings, where the look at the message's shape did not reach.
        for (ASN1ObjectIdentifier oid : extensions.getExtensionOIDs()) {
            DerShape.check(extensions.getExtension(oid).getExtnValue().getOctets());
        }
        return new CertificateRole(certificate, extensions, profile);
    }

    void requireForSigning() {
        SignatureRefused.unless(
                UNDERSTOOD.containsAll(Arrays.asList(extensions.getCriticalExtensionOIDs())),
                CERTIFICATE_NOT_FOR_SIGNING,
                "an unknown critical extension");
        BasicConstraints constraints = BasicConstraints.fromExtensions(extensions);
        SignatureRefused.unless(
                constraints == null || !constraints.isCA(), CERTIFICATE_NOT_FOR_SIGNING, "an authority's");
        KeyUsage usage = KeyUsage.fromExtensions(extensions);
        SignatureRefused.unless(
                usage != null
                        && usage.hasUsages(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)
                        && !usage.hasUsages(KeyUsage.keyCertSign)
                        && !usage.hasUsages(KeyUsage.cRLSign),
                CERTIFICATE_NOT_FOR_SIGNING,
                "the key usage");
        requireRoles();
    }

    private void requireRoles() {
        ExtendedKeyUsage extended = ExtendedKeyUsage.fromExtensions(extensions);
        SignatureRefused.unless(extended != null, CERTIFICATE_NOT_FOR_SIGNING, "no extended key usage");
        Set<ASN1ObjectIdentifier> roles =
                Arrays.stream(extended.getUsages()).map(KeyPurposeId::toOID).collect(Collectors.toSet());
        SignatureRefused.unless(
                roles.contains(profile.signingRole()), CERTIFICATE_NOT_FOR_SIGNING, "the extended key usage");
        boolean otherHolder = roles.stream().anyMatch(role -> role.on(HOLDERS) && !role.equals(profile.personRole()));
        SignatureRefused.unless(
                roles.contains(profile.personRole()) && !otherHolder, CERTIFICATE_NOT_INDIVIDUAL, "the holder");
        SignatureRefused.unless(roles.equals(profile.roles()), CERTIFICATE_NOT_FOR_SIGNING, "a further usage");
    }

    void requirePolicy() {
        CertificatePolicies policies = CertificatePolicies.fromExtensions(extensions);
        boolean allowed = policies != null
                && policies.getPolicyInformation().length > 0
                && Arrays.stream(policies.getPolicyInformation())
                        .allMatch(policy -> profile.policy()
                                .matcher(policy.getPolicyIdentifier().getId())
                                .matches());
        SignatureRefused.unless(allowed, CERTIFICATE_POLICY, "the certificate policy");
    }

    /** At the server's time of receipt: signing times and time stamps are claims that could be stockpiled. */
    void requireInForce(Instant receivedAt) {
        Instant begins = certificate.getStartDate().getDate().toInstant();
        Instant ends = certificate.getEndDate().getDate().toInstant();
        SignatureRefused.unless(!receivedAt.isBefore(begins), CERTIFICATE_NOT_YET_VALID, "valid later");
        SignatureRefused.unless(!receivedAt.isAfter(ends), CERTIFICATE_EXPIRED, "valid no longer");
    }

    PersonId person() {
        List<String> numbers = new ArrayList<>();
        for (RDN rdn : certificate.getSubject().getRDNs()) {
            for (AttributeTypeAndValue part : rdn.getTypesAndValues()) {
                if (BCStyle.SERIALNUMBER.equals(part.getType())) {
                    numbers.add(part.getValue() instanceof ASN1String text ? text.getString() : "");
                }
            }
        }
        SignatureRefused.unless(numbers.size() == 1, IIN_INVALID, numbers.size() + " serial numbers");
        Matcher matcher = profile.personId().matcher(numbers.get(0));
        SignatureRefused.unless(matcher.matches(), IIN_INVALID, "the form");
        String iin = matcher.group(1);
        SignatureRefused.unless(!profile.checkDigit() || Iin.hasCheckDigit(iin), IIN_INVALID, "the check digit");
        return new PersonId(PersonId.KZ_IIN, iin);
    }
}
