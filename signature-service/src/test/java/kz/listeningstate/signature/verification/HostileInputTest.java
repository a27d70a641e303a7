package kz.listeningstate.signature.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes, the answer is a refusal, never another exception and never somebody else's signature. */
class HostileInputTest {
    private static final byte[] TEXT = VerificationTest.TEXT;

    @TempDir
    static Path dir;

    private static DemoIdentity aigul;
    private static DemoIdentity yerlan;
    private static Verification verification;
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @BeforeAll
    static void open() {
        DemoAuthority authority = DemoAuthority.openOrCreate(dir, Clock.fixed(VerificationTest.NOW, ZoneOffset.UTC));
        aigul = authority.find("aigul").orElseThrow();
        yerlan = authority.find("yerlan").orElseThrow();
        verification = new Verification(TrustProfiles.demo(authority.certificates()));
    }

    @Test
    void aFlippedBitNeverMakesAnotherSignature() {
        for (DemoIdentity identity : new DemoIdentity[] {aigul, yerlan}) {
            byte[] good = identity.sign(TEXT, true);
            VerifiedSignature original = verification.verify(good, TEXT, VerificationTest.NOW);
            for (int i = 0; i < good.length; i++) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) (1 << random.nextInt(8));
                assertRefusedOrSame(original, bad, "byte " + i);
            }
        }
    }

    @Test
    void aReplacedByteNeverMakesAnotherSignature() {
        byte[] good = yerlan.sign(TEXT, false);
        VerifiedSignature original = verification.verify(good, TEXT, VerificationTest.NOW);
        for (int round = 0; round < 4_000; round++) {
            byte[] bad = good.clone();
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            assertRefusedOrSame(original, bad, "round " + round);
        }
    }

    @Test
    void cutInsertedAndAppendedBytesAreRefused() {
        byte[] good = aigul.sign(TEXT, true);
        for (int length = 0; length < good.length; length += 1 + random.nextInt(5)) {
            assertMalformed(Arrays.copyOf(good, length));
        }
        assertMalformed(Arrays.copyOf(good, good.length + 1));
        assertMalformed(concat(good, good));
        for (int round = 0; round < 500; round++) {
            int at = random.nextInt(good.length);
            byte[] longer = concat(Arrays.copyOf(good, at), new byte[] {(byte) random.nextInt(256)});
            outcome(concat(longer, Arrays.copyOfRange(good, at, good.length)));
        }
    }

    @Test
    void randomBytesAreRefused() {
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (bytes.length > 3 && round % 2 == 0) {
                bytes[0] = 0x30;
                bytes[1] = (byte) (bytes.length - 2);
            }
            if (outcome(bytes).isPresent()) {
                fail("accepted random bytes, seed " + seed);
            }
        }
    }

    @Test
    void deepWideAndHugeMessagesAreRefusedWithoutCost() throws Exception {
        assertMalformed(nested(12_000));
        assertMalformed(new byte[40_000]);
        DERSequence[] many = new DERSequence[9_000];
        Arrays.fill(many, new DERSequence());
        assertMalformed(new DERSequence(many).getEncoded(ASN1Encoding.DER));
        assertMalformed(new byte[] {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff});
        assertMalformed(new byte[] {0x30, (byte) 0x80, 0, 0});
        assertMalformed(new byte[0]);
    }

    @Test
    void nestingHiddenInAnExtensionIsRefused() throws Exception {
        DEROctetString deep = new DEROctetString(nested(6_000));
        Extensions extensions = new Extensions(new Extension(Extension.authorityKeyIdentifier, false, deep));
        TBSCertificate plain = aigul.certificate().toASN1Structure().getTBSCertificate();
        V3TBSCertificateGenerator tbs = new V3TBSCertificateGenerator();
        tbs.setSerialNumber(plain.getSerialNumber());
        tbs.setIssuer(plain.getIssuer());
        tbs.setSubject(plain.getSubject());
        tbs.setSignature(plain.getSignature());
        tbs.setStartDate(plain.getStartDate());
        tbs.setEndDate(plain.getEndDate());
        tbs.setSubjectPublicKeyInfo(plain.getSubjectPublicKeyInfo());
        tbs.setExtensions(extensions);
        DERSequence certificate = new DERSequence(
                new ASN1Encodable[] {tbs.generateTBSCertificate(), plain.getSignature(), new DERBitString(new byte[128])
                });
        TestCms cms = TestCms.of(aigul, TEXT).with(message -> message.certificates.set(0, certificate));
        assertMalformed(cms.der());
    }

    @Test
    void readsBase64AndPemAndNothingElse() {
        byte[] der = aigul.sign(TEXT, true);
        String base64 = Base64.getEncoder().encodeToString(der);
        String lines = Base64.getMimeEncoder().encodeToString(der);
        assertArrayEquals(der, CmsText.decode(base64));
        assertArrayEquals(der, CmsText.decode("\r\n" + lines + "\r\n"));
        assertArrayEquals(der, CmsText.decode("-----BEGIN CMS-----\r\n" + lines + "\r\n-----END CMS-----\n"));
        for (String bad : new String[] {
            "",
            " ",
            null,
            "***",
            "A" + base64,
            "-----BEGIN CMS-----",
            "-----BEGIN CMS-----\n" + lines,
            "-----BEGIN PKCS7-----\n" + lines + "\n-----END PKCS7-----",
            base64 + "é"
        }) {
            assertEquals(
                    Refusal.CMS_MALFORMED,
                    assertThrows(SignatureRefused.class, () -> CmsText.decode(bad))
                            .refusal());
        }
        for (int round = 0; round < 2_000; round++) {
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            String text = new String(noise, StandardCharsets.ISO_8859_1);
            try {
                CmsText.decode(text);
            } catch (SignatureRefused expected) {
                assertEquals(Refusal.CMS_MALFORMED, expected.refusal());
            }
        }
    }

    private void assertRefusedOrSame(VerifiedSignature original, byte[] bad, String where) {
        outcome(bad).ifPresent(verified -> {
            String message = where + ", seed " + seed;
            assertEquals(original.signer(), verified.signer(), message);
            assertArrayEquals(original.signatureValue(), verified.signatureValue(), message);
        });
    }

    private Optional<VerifiedSignature> outcome(byte[] cms) {
        try {
            return Optional.of(verification.verify(cms, TEXT, VerificationTest.NOW));
        } catch (SignatureRefused refused) {
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(
                    "seed " + seed + ", bytes " + Base64.getEncoder().encodeToString(cms), e);
        }
    }

    private static void assertMalformed(byte[] cms) {
        assertEquals(
                Refusal.CMS_MALFORMED,
                assertThrows(SignatureRefused.class, () -> verification.verify(cms, TEXT, VerificationTest.NOW))
                        .refusal());
    }

    /** Sequences inside sequences, as deep as fits. */
    private static byte[] nested(int levels) {
        byte[] inner = {};
        ByteArrayOutputStream reversed = new ByteArrayOutputStream();
        int length = inner.length;
        for (int i = 0; i < levels && length < 30_000; i++) {
            byte[] header = length < 0x80
                    ? new byte[] {0x30, (byte) length}
                    : length < 0x100
                            ? new byte[] {0x30, (byte) 0x81, (byte) length}
                            : new byte[] {0x30, (byte) 0x82, (byte) (length >> 8), (byte) length};
            for (int j = header.length - 1; j >= 0; j--) {
                reversed.write(header[j]);
            }
            length += header.length;
        }
        return org.bouncycastle.util.Arrays.reverse(reversed.toByteArray());
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return org.bouncycastle.util.Arrays.concatenate(one, other);
    }
}
