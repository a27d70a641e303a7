package kz.listeningstate.signature.log.note;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 private key and the name it signs under; computes its public key once. */
final class SigningKey {
    private final Ed25519PrivateKeyParameters privateKey;
    private final VerifierKey verifierKey;

    SigningKey(String name, SignatureType type, byte[] privateKey) {
        if (privateKey.length != Ed25519.SECRET_KEY_SIZE) {
            throw new IllegalArgumentException("an Ed25519 private key has 32 bytes");
        }
        this.privateKey = new Ed25519PrivateKeyParameters(privateKey);
        this.verifierKey =
                new VerifierKey(name, type, this.privateKey.generatePublicKey().getEncoded());
    }

    VerifierKey verifierKey() {
        return verifierKey;
    }

    byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        privateKey.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        return signature;
    }

    NoteSignature signature(byte[] bytes) {
        return new NoteSignature(verifierKey.name(), verifierKey.id(), bytes);
    }
}
