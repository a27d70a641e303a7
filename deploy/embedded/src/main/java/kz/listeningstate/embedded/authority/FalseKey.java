package kz.listeningstate.embedded.authority;

import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** A key whose every signature has one bit turned: what it signs looks right and verifies under no key. */
record FalseKey(KeyMaterial key) implements KeyMaterial {

    @Override
    public Algorithm algorithm() {
        return key.algorithm();
    }

    @Override
    public SubjectPublicKeyInfo publicKey() {
        return key.publicKey();
    }

    /** The lowest bit of the GOST number s, or one in the middle of the RSA number: both stay in their range. */
    @Override
    public byte[] sign(byte[] message) {
        byte[] signature = key.sign(message);
        signature[signature.length / 2] ^= 1;
        return signature;
    }

    @Override
    public byte[] encoded() {
        throw new UnsupportedOperationException("Kept nowhere");
    }
}
