package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_EXPIRED;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_FOR_SIGNING;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_INDIVIDUAL;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_OFFICIAL;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_YET_VALID;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_POLICY;
import static kz.listeningstate.signature.verification.Refusal.IIN_INVALID;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.listeningstate.signature.trust.TrustProfile;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What a certificate says about itself: for signing, an individual's or an official's, in force, with one identification number. */
record CertificateRole(Certificate certificate, Extensions extensions, TrustProfile profile) {
    /** RFC 5280, 4.2: a critical extension one does not understand must be refused. */
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD = Set.of(
            Extension.keyUsage,
            Extension.extendedKeyUsage,
            Extension.certificatePolicies,
            Extension.basicConstraints,
            Extension.authorityKeyIdentifier,
            Extension.subjectKeyIdentifier);
    /** Something that can be read. */
    private static final Pattern NAME = Pattern.compile("([^\\p{Cntrl}]{1,400})");

    static CertificateRole of(Certificate certificate, TrustProfile profile) {
        Extensions extensions = certificate.getTBSCertificate().getExtensions();
        SignatureRefused.unless(extensions != null, CERTIFICATE_NOT_FOR_SIGNING, "no extensions");
        // Their values hide in octet strings, where the look at the message's shape did not reach.
        for (ASN1ObjectIdentifier oid : extensions.getExtensionOIDs()) {
            DerShape.check(extensions.getExtension(oid).getExtnValue().getOctets());
        }
        return new CertificateRole(certificate, extensions, profile);
    }

    /** For a citizen, who signs as an individual. */
    void requireForSigning() {
        requireForSigning(profile.extendedKeyUsage(), CERTIFICATE_NOT_INDIVIDUAL);
    }

    /**
     * For whom a certificate's holder may sign.
     *
     * @param organisation its number, such as a BIN
     * @param head as its first head; else as somebody entitled to sign
     */
    record Office(String organisation, boolean head) {}

    /** For one who signs for an organisation, as its first head or as another signatory. */
    Office requireOffice() {
        TrustProfile.OfficialRule rule = profile.officials();
        SignatureRefused.unless(rule != null, CERTIFICATE_NOT_OFFICIAL, "the profile knows no officials");
        Set<ASN1ObjectIdentifier> usages = usages(ExtendedKeyUsage.fromExtensions(extensions));
        boolean head = usages.contains(rule.head());
        requireForSigning(rule.usage(profile.extendedKeyUsage(), head), CERTIFICATE_NOT_OFFICIAL);
        SignatureRefused.unless(
                usages.contains(rule.organisation()) && (head || usages.contains(rule.signatory())),
                CERTIFICATE_NOT_OFFICIAL,
                "the holder");
        return new Office(only(rule.attribute(), rule.pattern(), CERTIFICATE_NOT_OFFICIAL), head);
    }

    /** For a citizen, who is told by nothing here, or for one who signs for an organisation. */
    Optional<Organisation> requireForOneselfOrOrganisation() {
        TrustProfile.OfficialRule rule = profile.officials();
        if (rule == null || !usages(ExtendedKeyUsage.fromExtensions(extensions)).contains(rule.organisation())) {
            requireForSigning();
            return Optional.empty();
        }
        return Optional.of(
                new Organisation(requireOffice().organisation(), only(rule.name(), NAME, CERTIFICATE_NOT_OFFICIAL)));
    }

    private void requireForSigning(TrustProfile.ExtendedKeyUsageRule rule, Refusal otherHolder) {
        requireUnderstoodAndNoAuthority();
        KeyUsage usage = KeyUsage.fromExtensions(extensions);
        SignatureRefused.unless(
                usage != null && profile.keyUsage().allows(usage), CERTIFICATE_NOT_FOR_SIGNING, "the key usage");
        requireRoles(rule, otherHolder);
    }

    private void requireUnderstoodAndNoAuthority() {
        SignatureRefused.unless(
                UNDERSTOOD.containsAll(Arrays.asList(extensions.getCriticalExtensionOIDs())),
                CERTIFICATE_NOT_FOR_SIGNING,
                "an unknown critical extension");
        BasicConstraints constraints = BasicConstraints.fromExtensions(extensions);
        SignatureRefused.unless(
                constraints == null || !constraints.isCA(), CERTIFICATE_NOT_FOR_SIGNING, "an authority's");
    }

    /** RFC 3161, 2.3: the one purpose, and critical, so that the key can serve no other. */
    void requireForTimeStamps() {
        requireUnderstoodAndNoAuthority();
        Extension purpose = extensions.getExtension(Extension.extendedKeyUsage);
        SignatureRefused.unless(
                purpose != null && purpose.isCritical(), CERTIFICATE_NOT_FOR_SIGNING, "no critical extended key usage");
        SignatureRefused.unless(
                Arrays.equals(
                        ExtendedKeyUsage.fromExtensions(extensions).getUsages(),
                        new KeyPurposeId[] {KeyPurposeId.id_kp_timeStamping}),
                CERTIFICATE_NOT_FOR_SIGNING,
                "not for time stamps alone");
    }

    private void requireRoles(TrustProfile.ExtendedKeyUsageRule rule, Refusal refusal) {
        ExtendedKeyUsage extension = ExtendedKeyUsage.fromExtensions(extensions);
        if (extension == null) {
            SignatureRefused.unless(!rule.demanded(), CERTIFICATE_NOT_FOR_SIGNING, "no extended key usage");
            return;
        }
        Set<ASN1ObjectIdentifier> roles = usages(extension);
        SignatureRefused.unless(
                rule.signing().stream().anyMatch(roles::contains),
                CERTIFICATE_NOT_FOR_SIGNING,
                "the extended key usage");
        boolean holder = rule.holder().isEmpty() || rule.holder().stream().anyMatch(roles::contains);
        boolean otherHolder = rule.holders() != null
                && roles.stream()
                        .anyMatch(role ->
                                role.on(rule.holders()) && !rule.holder().contains(role));
        SignatureRefused.unless(holder && !otherHolder, refusal, "the holder");
        roles.removeAll(rule.signing());
        roles.removeAll(rule.holder());
        SignatureRefused.unless(rule.others() || roles.isEmpty(), CERTIFICATE_NOT_FOR_SIGNING, "a further usage");
    }

    private static Set<ASN1ObjectIdentifier> usages(ExtendedKeyUsage extension) {
        return extension == null
                ? Set.of()
                : Arrays.stream(extension.getUsages()).map(KeyPurposeId::toOID).collect(Collectors.toSet());
    }

    void requirePolicy() {
        CertificatePolicies extension = CertificatePolicies.fromExtensions(extensions);
        List<String> policies = extension == null
                ? List.of()
                : Arrays.stream(extension.getPolicyInformation())
                        .map(policy -> policy.getPolicyIdentifier().getId())
                        .toList();
        SignatureRefused.unless(profile.policies().allows(policies), CERTIFICATE_POLICY, "the certificate policy");
    }

    /** At the server's time of receipt: signing times and time stamps are claims that could be stockpiled. */
    void requireInForce(Instant moment) {
        Instant begins = certificate.getStartDate().getDate().toInstant();
        Instant ends = certificate.getEndDate().getDate().toInstant();
        SignatureRefused.unless(!moment.isBefore(begins), CERTIFICATE_NOT_YET_VALID, "valid later");
        SignatureRefused.unless(!moment.isAfter(ends), CERTIFICATE_EXPIRED, "valid no longer");
    }

    PersonId person() {
        String id = only(profile.person().attribute(), profile.person().pattern(), IIN_INVALID);
        SignatureRefused.unless(
                !profile.person().checkDigit() || Iin.hasCheckDigit(id), IIN_INVALID, "the check digit");
        return new PersonId(profile.person().scheme(), id);
    }

    /** The one value that an attribute of the subject's name must have. */
    private String only(ASN1ObjectIdentifier attribute, Pattern pattern, Refusal refusal) {
        List<String> values = new ArrayList<>();
        for (RDN rdn : certificate.getSubject().getRDNs()) {
            for (AttributeTypeAndValue part : rdn.getTypesAndValues()) {
                if (attribute.equals(part.getType())) {
                    values.add(part.getValue() instanceof ASN1String text ? text.getString() : "");
                }
            }
        }
        SignatureRefused.unless(values.size() == 1, refusal, values.size() + " identifiers");
        Matcher matcher = pattern.matcher(values.get(0));
        SignatureRefused.unless(matcher.matches(), refusal, "the form");
        return matcher.group(1);
    }
}
