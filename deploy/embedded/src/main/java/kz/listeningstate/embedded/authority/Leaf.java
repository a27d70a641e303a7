package kz.listeningstate.embedded.authority;

import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What stands in an end user's certificate; tests bend single fields to make certificates that must be refused.
 *
 * @param keyUsage bits of {@link KeyUsage}
 * @param extendedKeyUsages role of the certificate and of its holder
 */
public record Leaf(
        X500Name subject,
        Instant notBefore,
        Instant notAfter,
        int keyUsage,
        List<ASN1ObjectIdentifier> extendedKeyUsages,
        ASN1ObjectIdentifier policy) {

    /** An individual's signing certificate, valid for one year as the Authority issues them. */
    public static Leaf individual(Person person, Algorithm algorithm, Instant from, Instant until) {
        return new Leaf(
                individualName(person),
                from,
                until,
                signingUsage(algorithm),
                List.of(NcaProfile.SIGN, NcaProfile.INDIVIDUAL),
                algorithm == Algorithm.GOST ? NcaProfile.POLICY : NcaProfile.POLICY_RSA_SIGN);
    }

    static Leaf of(Kind kind, Person person, Algorithm algorithm, Instant from, Instant until) {
        Leaf leaf = individual(person, algorithm, from, until);
        return switch (kind) {
            case INDIVIDUAL_SIGN, EXPIRED, UNKNOWN_ISSUER -> leaf;
            case INDIVIDUAL_AUTH ->
                leaf.withKeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment)
                        .withRoles(NcaProfile.AUTHENTICATE, NcaProfile.INDIVIDUAL)
                        .withPolicy(
                                algorithm == Algorithm.GOST ? NcaProfile.POLICY : NcaProfile.POLICY_RSA_AUTHENTICATE);
            case LEGAL_HEAD ->
                leaf.withSubject(headName(person))
                        .withRoles(NcaProfile.SIGN, NcaProfile.LEGAL_ENTITY, NcaProfile.LEGAL_ENTITY_HEAD);
            case LEGAL_SIGNATORY ->
                leaf.withSubject(nameIn(DemoPeople.COMPANY_NAME, DemoPeople.COMPANY_BIN, person))
                        .withRoles(NcaProfile.SIGN, NcaProfile.LEGAL_ENTITY, NcaProfile.LEGAL_ENTITY_SIGNATORY);
        };
    }

    public Leaf withSubject(X500Name name) {
        return new Leaf(name, notBefore, notAfter, keyUsage, extendedKeyUsages, policy);
    }

    public Leaf withValidity(Instant from, Instant until) {
        return new Leaf(subject, from, until, keyUsage, extendedKeyUsages, policy);
    }

    public Leaf withKeyUsage(int bits) {
        return new Leaf(subject, notBefore, notAfter, bits, extendedKeyUsages, policy);
    }

    public Leaf withRoles(ASN1ObjectIdentifier... roles) {
        return new Leaf(subject, notBefore, notAfter, keyUsage, List.of(roles), policy);
    }

    public Leaf withPolicy(ASN1ObjectIdentifier value) {
        return new Leaf(subject, notBefore, notAfter, keyUsage, extendedKeyUsages, value);
    }

    /** Key usage as found in the Authority's published certificates: C8 for GOST, C0 for RSA. */
    private static int signingUsage(Algorithm algorithm) {
        int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        return algorithm == Algorithm.GOST ? usage | KeyUsage.keyAgreement : usage;
    }

    private static X500Name individualName(Person person) {
        X500NameBuilder name = commonPart(person);
        return withPatronymic(name, person).build();
    }

    /** Of the village's akimat, but for the head of the district's. */
    private static X500Name headName(Person person) {
        return person.equals(DemoPeople.HEAD_OF_KOKZHAZYK)
                ? nameIn(DemoPeople.KOKZHAZYK_NAME, DemoPeople.KOKZHAZYK_BIN, person)
                : nameIn(DemoPeople.KOKBULAK_NAME, DemoPeople.KOKBULAK_BIN, person);
    }

    private static X500Name nameIn(String organisation, String bin, Person person) {
        X500NameBuilder name = commonPart(person);
        name.addRDN(BCStyle.O, organisation);
        name.addRDN(BCStyle.OU, "BIN" + bin);
        return withPatronymic(name, person).build();
    }

    private static X500NameBuilder commonPart(Person person) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, upper(person.surname() + " " + person.givenName()))
                .addRDN(BCStyle.SURNAME, upper(person.surname()))
                .addRDN(BCStyle.SERIALNUMBER, "IIN" + person.iin())
                .addRDN(BCStyle.C, "KZ");
    }

    private static X500NameBuilder withPatronymic(X500NameBuilder name, Person person) {
        return person.patronymic().isEmpty() ? name : name.addRDN(BCStyle.GIVENNAME, upper(person.patronymic()));
    }

    private static String upper(String text) {
        return text.toUpperCase(java.util.Locale.ROOT);
    }
}
