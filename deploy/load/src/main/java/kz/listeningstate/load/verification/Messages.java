package kz.listeningstate.load.verification;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.CertificateAuthority;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.load.signer.Mint;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfiles;
import kz.listeningstate.signature.verification.Verification;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Signatures of one text by many people, each with a certificate of their own, handed out round and round to one thread. */
@State(Scope.Benchmark)
public class Messages {

    static final byte[] CONTENT = ("{\"action\":\"sign\",\"consent\":\"2026-1\",\"log\":\"localhost/log\","
                    + "\"petition\":\"0197f3c2-6b1e-7c44-9d0a-5e2f8a1b3c4d\",\"previous\":null,\"showName\":false,"
                    + "\"text\":\"" + "5a".repeat(32) + "\",\"v\":1}")
            .getBytes(StandardCharsets.UTF_8);

    @Param({"GOST", "RSA"})
    public Algorithm algorithm;

    @Param("400")
    public int number;

    CertificateAuthority issuer;
    Verification pipeline;

    private Path folder;
    private TrustProfile profile;
    private List<byte[]> messages;
    private int last;

    @Setup(Level.Trial)
    public void mint() {
        folder = Directories.temporary("verification");
        DemoAuthority authority = DemoAuthority.openOrCreate(folder);
        issuer = authority.issuing(algorithm);
        profile = TrustProfiles.demo(authority.certificates());
        messages = Mint.some(authority, algorithm, number).stream()
                .map(signer -> signer.sign(CONTENT, Instant.now()))
                .toList();
        last = number - 1;
    }

    @TearDown(Level.Trial)
    public void remove() {
        Directories.remove(folder);
    }

    /** Before a certificate comes round again the pipeline forgets all: no answer is remembered from the round before. */
    byte[] next() {
        last = (last + 1) % messages.size();
        if (last == 0) {
            pipeline = new Verification(profile);
        }
        return messages.get(last);
    }
}
