package kz.listeningstate.signature.algorithm;

import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** The families of signature that a trust profile may allow; everything else is refused. */
public enum SignatureAlgorithm {
    /** GOST 34.310-2015 on id-tc26-gost-3410-12-512-paramSetA with Streebog-512. */
    GOST_2015_512("GOST-2015-512") {
        @Override
        public byte[] digest(byte[] content) {
            return Gost2015.digest(content);
        }

        @Override
        public VerificationKey key(SubjectPublicKeyInfo info) {
            return Gost2015.key(info, false);
        }

        @Override
        public VerificationKey issuerKey(SubjectPublicKeyInfo info) {
            return Gost2015.key(info, true);
        }
    },
    /** RSASSA-PKCS1-v1_5 with SHA-256, keys of 2048 to 4096 bits. */
    RSA_SHA256("RSA-SHA256") {
        @Override
        public byte[] digest(byte[] content) {
            return Sha256.of(content);
        }

        @Override
        public VerificationKey key(SubjectPublicKeyInfo info) {
            return RsaSha256.key(info);
        }
    },
    /** ECDSA with SHA-256 on P-256, for other countries. */
    ECDSA_P256_SHA256("ECDSA-P256-SHA256") {
        @Override
        public byte[] digest(byte[] content) {
            return Sha256.of(content);
        }

        @Override
        public VerificationKey key(SubjectPublicKeyInfo info) {
            return EcdsaP256.key(info);
        }
    };

    private final String label;

    SignatureAlgorithm(String label) {
        this.label = label;
    }

    /** How the algorithm is called in answers and metrics. */
    public String label() {
        return label;
    }

    /** Digest of the content: 64 bytes for GOST, 32 for the others. */
    public abstract byte[] digest(byte[] content);

    /**
     * Reads a public key of this algorithm.
     *
     * @throws IllegalArgumentException when the key is of another kind, size or curve, or no point of the curve
     */
    public abstract VerificationKey key(SubjectPublicKeyInfo info);

    /** The same for a key that verifies many signatures and may take time and memory to prepare. */
    public VerificationKey issuerKey(SubjectPublicKeyInfo info) {
        return key(info);
    }
}
