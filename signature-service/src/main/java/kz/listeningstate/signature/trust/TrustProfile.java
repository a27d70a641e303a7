package kz.listeningstate.signature.trust;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * Whom the service believes and what a signer's certificate must say.
 *
 * @param production whether the profile may load outside the demo and test profiles
 * @param issuers by key identifier (hex); a name alone never finds one, the Authority reuses names over generations
 * @param signingRole extended key usage of a signing certificate
 * @param personRole extended key usage of the only kind of holder who may sign a petition
 * @param policy what every certificate policy must match
 * @param personId pattern of the serialNumber RDN; group 1 is the person's identification number
 * @param checkDigit whether the number's check digit is demanded (the Authority's test identity fails it)
 */
public record TrustProfile(
        String name,
        boolean production,
        Map<String, Issuer> issuers,
        List<AlgorithmTriple> algorithms,
        ASN1ObjectIdentifier signingRole,
        ASN1ObjectIdentifier personRole,
        Pattern policy,
        Pattern personId,
        boolean checkDigit) {

    static Map<String, Issuer> byKeyIdentifier(Collection<Issuer> issuers) {
        return issuers.stream().collect(Collectors.toUnmodifiableMap(Issuer::keyIdentifier, Function.identity()));
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

    /** Extended key usages a signer's certificate may have: exactly these two. */
    public Set<ASN1ObjectIdentifier> roles() {
        return Set.of(signingRole, personRole);
    }
}
