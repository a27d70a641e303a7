package kz.listeningstate.signature.trust;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * Whom the service believes and what a signer's certificate must say. All of it is data: another country is another file.
 *
 * @param production whether the profile may load outside the demo and test profiles
 * @param issuers by key identifier (hex); a name alone never finds one, authorities reuse names over generations
 * @param officials null = nobody's certificate says for which organisation its holder signs
 */
public record TrustProfile(
        String name,
        boolean production,
        Map<String, Issuer> issuers,
        List<AlgorithmTriple> algorithms,
        PersonRule person,
        KeyUsageRule keyUsage,
        ExtendedKeyUsageRule extendedKeyUsage,
        PolicyRule policies,
        RevocationPolicy revocation,
        TimeStampPolicy timeStamps,
        OfficialRule officials) {

    /**
     * Where the person's identifier stands.
     *
     * @param scheme under which identifiers are unique, such as {@code KZ-IIN}
     * @param attribute of the subject's name that must stand there exactly once
     * @param pattern of its whole value; group 1 is the identifier
     * @param checkDigit whether the check digit of the IIN is demanded
     */
    public record PersonRule(String scheme, ASN1ObjectIdentifier attribute, Pattern pattern, boolean checkDigit) {}

    /** Names of bits of the key usage (RFC 5280, 4.2.1.3): all of the first must be set, none of the second. */
    public record KeyUsageRule(List<Bit> required, List<Bit> refused) {

        /** The bits by their names in RFC 5280. */
        public enum Bit {
            @JsonProperty("digitalSignature")
            DIGITAL_SIGNATURE(KeyUsage.digitalSignature),
            @JsonProperty("nonRepudiation")
            NON_REPUDIATION(KeyUsage.nonRepudiation),
            @JsonProperty("keyEncipherment")
            KEY_ENCIPHERMENT(KeyUsage.keyEncipherment),
            @JsonProperty("dataEncipherment")
            DATA_ENCIPHERMENT(KeyUsage.dataEncipherment),
            @JsonProperty("keyAgreement")
            KEY_AGREEMENT(KeyUsage.keyAgreement),
            @JsonProperty("keyCertSign")
            KEY_CERT_SIGN(KeyUsage.keyCertSign),
            @JsonProperty("cRLSign")
            CRL_SIGN(KeyUsage.cRLSign);

            private final int mask;

            Bit(int mask) {
                this.mask = mask;
            }
        }

        public boolean allows(KeyUsage usage) {
            return required.stream().allMatch(bit -> usage.hasUsages(bit.mask))
                    && refused.stream().noneMatch(bit -> usage.hasUsages(bit.mask));
        }
    }

    /**
     * What the extended key usage must say.
     *
     * @param demanded whether the extension must be there
     * @param signing one of these makes a certificate one for signing
     * @param holder one of these makes its holder an individual; none = the extension says nothing of the holder
     * @param holders the arc under which every other identifier means another kind of holder; null = there is none
     * @param others whether anything else may stand beside them
     */
    public record ExtendedKeyUsageRule(
            boolean demanded,
            List<ASN1ObjectIdentifier> signing,
            List<ASN1ObjectIdentifier> holder,
            ASN1ObjectIdentifier holders,
            boolean others) {}

    /**
     * What says that a certificate's holder signs for an organisation.
     *
     * @param organisation extended key usage of everybody who does
     * @param head beside it: its first head
     * @param signatory beside it: somebody else entitled to sign
     * @param attribute of the subject's name with the organisation's number; must stand there exactly once
     * @param pattern of its whole value; group 1 is the number
     * @param name attribute with the organisation's name
     */
    public record OfficialRule(
            ASN1ObjectIdentifier organisation,
            ASN1ObjectIdentifier head,
            ASN1ObjectIdentifier signatory,
            ASN1ObjectIdentifier attribute,
            Pattern pattern,
            ASN1ObjectIdentifier name) {

        /** Both usages of such a holder and no other holder's, with whatever else the profile demands of everybody. */
        public ExtendedKeyUsageRule usage(ExtendedKeyUsageRule everybody, boolean ofHead) {
            return new ExtendedKeyUsageRule(
                    true,
                    everybody.signing(),
                    List.of(organisation, ofHead ? head : signatory),
                    everybody.holders(),
                    everybody.others());
        }
    }

    /** Certificate policies: every one must match, or at least one. */
    public record PolicyRule(Pattern pattern, boolean every) {

        public boolean allows(List<String> policies) {
            return !policies.isEmpty()
                    && (every
                            ? policies.stream().allMatch(pattern.asMatchPredicate())
                            : policies.stream().anyMatch(pattern.asMatchPredicate()));
        }
    }

    /**
     * How revocation is learnt.
     *
     * @param sources asked in this order until one knows; none = revocation stays unknown and no signature is counted
     * @param ocspTimeout for a live answer
     * @param window how old an OCSP answer may be, and how far ahead of our clock
     */
    public record RevocationPolicy(List<Source> sources, Duration ocspTimeout, Duration window) {

        public enum Source {
            /** An OCSP answer inside the CMS. */
            EMBEDDED_OCSP,
            OCSP,
            /** Base and delta CRL kept in memory. */
            CRL
        }

        public RevocationPolicy withSources(List<Source> others) {
            return new RevocationPolicy(others, ocspTimeout, window);
        }
    }

    /** Policies of RFC 3161 tokens that are evidence; tokens of others are not kept. */
    public record TimeStampPolicy(List<ASN1ObjectIdentifier> policies) {}

    /** The same profile that learns of revocation in another way. */
    public TrustProfile withRevocationBy(RevocationPolicy policy) {
        return new TrustProfile(
                name,
                production,
                issuers,
                algorithms,
                person,
                keyUsage,
                extendedKeyUsage,
                policies,
                policy,
                timeStamps,
                officials);
    }

    public Optional<Issuer> issuer(String keyIdentifier) {
        return Optional.ofNullable(issuers.get(keyIdentifier));
    }

    /** The triple that allows these three together, if one does. */
    public Optional<AlgorithmTriple> algorithm(
            ASN1ObjectIdentifier digest, ASN1ObjectIdentifier signature, ASN1ObjectIdentifier key) {
        return algorithms.stream()
                .filter(t -> t.digest().equals(digest)
                        && t.signature().equals(signature)
                        && t.key().equals(key))
                .findFirst();
    }
}
