package kz.listeningstate.signature.algorithm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcdsaP256Test {
    private static final byte[] MESSAGE = "{}".getBytes(StandardCharsets.UTF_8);
    private static final BigInteger N = CustomNamedCurves.getByName("P-256").getN();

    private final KeyPair pair = pair();
    private final SubjectPublicKeyInfo info =
            SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());

    @Test
    void onlyItsOwnSignatureHolds() throws Exception {
        VerificationKey key = EcdsaP256.key(info);
        byte[] good = sign();
        assertTrue(key.verifies(MESSAGE, good));
        assertFalse(key.verifies(new byte[1], good));
        assertFalse(EcdsaP256.key(
                        SubjectPublicKeyInfo.getInstance(pair().getPublic().getEncoded()))
                .verifies(MESSAGE, good));
        BigInteger s = ASN1Integer.getInstance(DERSequence.getInstance(good).getObjectAt(1))
                .getValue();
        BigInteger r = ASN1Integer.getInstance(DERSequence.getInstance(good).getObjectAt(0))
                .getValue();
        for (byte[] bad : new byte[][] {
            {},
            new byte[64],
            Arrays.copyOf(good, good.length - 1),
            Arrays.copyOf(good, good.length + 1),
            sequence(BigInteger.ZERO, s),
            sequence(r, BigInteger.ZERO),
            sequence(r.add(N), s),
            sequence(r, s.add(N)),
            sequence(r, s.subtract(N)),
            sequence(s, r)
        }) {
            assertFalse(key.verifies(MESSAGE, bad));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 33, 64, 65, 66})
    void bytesThatAreNoPointAreNoKey(int length) {
        byte[] bytes = new byte[length];
        if (length > 1) {
            bytes[0] = (byte) (length == 33 ? 2 : 4);
            Arrays.fill(bytes, 1, length, (byte) 0xff);
        }
        SubjectPublicKeyInfo none = new SubjectPublicKeyInfo(info.getAlgorithm(), bytes);
        assertThrows(IllegalArgumentException.class, () -> EcdsaP256.key(none));
    }

    @Test
    void anotherCurveIsRefused() {
        byte[] point = info.getPublicKeyData().getOctets();
        for (ASN1Encodable curve : new ASN1Encodable[] {
            SECObjectIdentifiers.secp256k1, SECObjectIdentifiers.secp384r1, DERNull.INSTANCE, null
        }) {
            SubjectPublicKeyInfo other =
                    new SubjectPublicKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve), point);
            assertThrows(IllegalArgumentException.class, () -> EcdsaP256.key(other));
        }
    }

    private byte[] sign() throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(MESSAGE);
        return signature.sign();
    }

    private static byte[] sequence(BigInteger r, BigInteger s) throws java.io.IOException {
        return new DERSequence(new ASN1Encodable[] {new ASN1Integer(r), new ASN1Integer(s)}).getEncoded("DER");
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
