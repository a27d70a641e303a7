package kz.listeningstate.signature.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.AuthorityServer;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.signature.Fuzzing;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.junit.jupiter.api.Test;

class CmsFuzzTest {

    @Test
    void whateverTheBytesTheAnswerIsARefusalOrATrueSignature() throws IOException, InterruptedException {
        List<byte[]> seeds = new ArrayList<>(Target.SIGNED);
        seeds.add(RealData.bytes(RealData.SAMPLES.get(0)));
        seeds.add(pem(Target.SIGNED.get(0)));
        seeds.add(withEnclosures());
        Fuzzing.run(Target.class, Duration.ofSeconds(6), seeds);
    }

    private static byte[] pem(byte[] der) {
        String lines = Base64.getMimeEncoder().encodeToString(der);
        return ("-----BEGIN CMS-----\n" + lines + "\n-----END CMS-----\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] withEnclosures() {
        try (AuthorityServer authority = AuthorityServer.temporary()) {
            DemoIdentity aigul = authority.authority().find("aigul").orElseThrow();
            return aigul.sign(
                    RealData.TEXT,
                    true,
                    kz.listeningstate.embedded.authority.Enclosures.NONE
                            .withOcsp(authority.ocspResponse(aigul.certificate()))
                            .withTimeStamp(authority.timeStamps(Algorithm.GOST)));
        }
    }

    /** The entry as the service uses it, for the Authority's test identities at the times of their certificates. */
    public static final class Target {
        static final List<byte[]> SIGNED = RealData.onlySigners();
        private static final List<Instant> TIMES = List.of(RealData.SEPTEMBER_2022, RealData.JUNE_2021);
        private static final Verification VERIFICATION = new Verification(TrustProfiles.shipped("kz-nca-test"));
        private static final Set<String> TRUE_SIGNATURES = new HashSet<>();

        static {
            SIGNED.forEach(der -> TRUE_SIGNATURES.add(
                    text(SignedMessage.parse(der).signer().getEncryptedDigest().getOctets())));
        }

        private Target() {}

        /** Loads everything, so that no input is blamed for it. */
        public static void fuzzerInitialize() {
            SIGNED.forEach(Target::fuzzerTestOneInput);
        }

        public static void fuzzerTestOneInput(byte[] input) {
            verify(input);
            try {
                verify(CmsText.decode(new String(input, StandardCharsets.UTF_8)));
            } catch (SignatureRefused noText) {
                if (noText.refusal() != Refusal.CMS_MALFORMED) {
                    throw noText;
                }
            }
        }

        private static void verify(byte[] cms) {
            for (Instant time : TIMES) {
                try {
                    VerifiedSignature verified = VERIFICATION.verify(cms, RealData.TEXT, time);
                    if (!TRUE_SIGNATURES.contains(text(verified.signatureValue()))) {
                        throw new AssertionError("a forged signature");
                    }
                } catch (SignatureRefused expected) {
                    if (expected.refusal() == null) {
                        throw expected;
                    }
                }
            }
        }

        private static String text(byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    }
}
