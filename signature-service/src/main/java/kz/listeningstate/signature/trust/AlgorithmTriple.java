package kz.listeningstate.signature.trust;

import com.fasterxml.jackson.annotation.JsonProperty;
import kz.listeningstate.signature.algorithm.SignatureAlgorithm;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Digest, signature and key identifiers that may stand together, and the algorithm they mean. */
public record AlgorithmTriple(
        @JsonProperty("name") SignatureAlgorithm algorithm,
        ASN1ObjectIdentifier digest,
        ASN1ObjectIdentifier signature,
        ASN1ObjectIdentifier key) {}
