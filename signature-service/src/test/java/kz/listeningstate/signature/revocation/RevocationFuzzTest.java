package kz.listeningstate.signature.revocation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.listeningstate.signature.Fuzzing;
import kz.listeningstate.signature.revocation.RevocationStatus.Verdict;
import kz.listeningstate.signature.trust.Issuer;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.bouncycastle.asn1.ASN1Integer;
import org.junit.jupiter.api.Test;

class RevocationFuzzTest {

    @Test
    void whateverIsSentItIsUnusableOrWhatTheAuthoritySaid() throws IOException, InterruptedException {
        List<byte[]> seeds = Stream.of("ocsp_response_individual_2015.bin", Target.LIST, "nca_rsa_test.crl")
                .map(Target::resource)
                .toList();
        Fuzzing.run(Target.class, Duration.ofSeconds(4), seeds);
    }

    /** Reads the bytes as an OCSP answer and as a CRL of the Authority's test services. */
    public static final class Target {
        static final String LIST = "nca_gost2022_test.crl";
        private static final TrustProfile PROFILE = TrustProfiles.shipped("kz-nca-test");
        private static final Issuer ISSUER =
                PROFILE.issuer("fad24b1ba3a0c961fe1ca8503e6aa2bb450db8a3").orElseThrow();
        private static final ASN1Integer REVOKED =
                new ASN1Integer(new BigInteger("0ff06211dc82beb00253ffa000f1de84abef454f", 16));
        private static final OcspQuestion QUESTION = new OcspQuestion(ISSUER, REVOKED, null);
        private static final Instant ANSWERED = Instant.parse("2022-09-02T16:58:40Z");
        private static final RevocationList TRUE_LIST = RevocationList.read(resource(LIST), ISSUER);

        private Target() {}

        /** Loads everything, so that no input is blamed for it. */
        public static void fuzzerInitialize() {
            fuzzerTestOneInput(new byte[0]);
        }

        public static void fuzzerTestOneInput(byte[] input) {
            try {
                require(new OcspAnswer(PROFILE).read(input, QUESTION, ANSWERED, ANSWERED) == Verdict.REVOKED);
            } catch (UnusableAnswer expected) {
                require(expected.getMessage() != null);
            }
            try {
                require(RevocationList.read(input, ISSUER).equals(TRUE_LIST));
            } catch (UnusableAnswer expected) {
                require(expected.getMessage() != null);
            }
        }

        private static void require(boolean holds) {
            if (!holds) {
                throw new AssertionError("a forged answer");
            }
        }

        private static byte[] resource(String file) {
            try (InputStream in = Target.class.getResourceAsStream("/nca/" + file)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }
}
