package kz.listeningstate.signature.log.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import kz.listeningstate.signature.log.Mutations;

/** Ed25519 of the Java platform: a second opinion. */
final class Jdk {
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private Jdk() {}

    static byte[] sign(byte[] privateKey, byte[] message) throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, privateKey));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }

    static boolean verifies(VerifierKey vkey, byte[] message, byte[] signature) throws GeneralSecurityException {
        String base64 = vkey.toString().substring(vkey.name().length() + "+01234567+".length());
        byte[] typed = Base64.getDecoder().decode(base64);
        byte[] spki = Mutations.concat(SPKI, Arrays.copyOfRange(typed, 1, typed.length));
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(message);
        return verifier.verify(signature);
    }
}
