package kz.listeningstate.signature.trust;

import kz.listeningstate.signature.algorithm.SignatureAlgorithm;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Digest, signature and key identifiers that may stand together, and the algorithm they mean. */
public record AlgorithmTriple(
        SignatureAlgorithm algorithm,
        ASN1ObjectIdentifier digest,
        ASN1ObjectIdentifier signature,
        ASN1ObjectIdentifier key) {

    /** Reads {@code GOST_2015_512 <digest> <signature> <key>}, identifiers dotted. */
    static AlgorithmTriple parse(String line) {
        String[] parts = line.trim().split("\\s+", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("an algorithm needs a name and three identifiers: " + line);
        }
        return new AlgorithmTriple(
                SignatureAlgorithm.valueOf(parts[0]),
                new ASN1ObjectIdentifier(parts[1]),
                new ASN1ObjectIdentifier(parts[2]),
                new ASN1ObjectIdentifier(parts[3]));
    }
}
