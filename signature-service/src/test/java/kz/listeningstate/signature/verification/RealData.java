package kz.listeningstate.signature.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;

/** Certificates and messages of the National Certification Authority's test services (identity "ТЕСТОВ ТЕСТ"). */
final class RealData {
    static final byte[] TEXT = "test123".getBytes(StandardCharsets.UTF_8);
    /** Inside the validity of the GOST certificates. */
    static final Instant SEPTEMBER_2022 = Instant.parse("2022-09-27T21:17:59Z");
    /** Inside the validity of the RSA certificates. */
    static final Instant JUNE_2021 = Instant.parse("2021-06-01T00:00:00Z");
    /** Each signed twice, by GOST and by RSA. */
    static final List<String> SAMPLES = List.of("ncanode_SIGNED_CMS.p7", "ncanode_SIGNED_DETACHED_CMS.p7");

    private RealData() {}

    /** The sample with one of its two signers taken out; the remaining signature is untouched. */
    static byte[] onlySigner(String sample, int index) {
        SignedData both =
                SignedData.getInstance(ContentInfo.getInstance(bytes(sample)).getContent());
        DERSet signer = new DERSet(both.getSignerInfos().getObjectAt(index));
        SignedData single = new SignedData(
                both.getDigestAlgorithms(), both.getEncapContentInfo(), both.getCertificates(), null, signer);
        return Der.of(new ContentInfo(CMSObjectIdentifiers.signedData, single));
    }

    /** Both samples' GOST and RSA signers, each in a message of its own. */
    static List<byte[]> onlySigners() {
        return SAMPLES.stream()
                .flatMap(sample -> Stream.of(0, 1).map(index -> onlySigner(sample, index)))
                .toList();
    }

    static byte[] bytes(String file) {
        try (InputStream in = RealData.class.getResourceAsStream("/nca/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
