package kz.listeningstate.load.signer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.signature.trust.TrustProfiles;
import kz.listeningstate.signature.verification.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignersTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    static Path folder;

    private static DemoAuthority authority;

    private static synchronized DemoAuthority authority() {
        if (authority == null) {
            authority = DemoAuthority.openOrCreate(folder.resolve("authority"));
        }
        return authority;
    }

    @ParameterizedTest
    @EnumSource
    void everyOneIsSomebodyElseAndSignsWell(Algorithm algorithm) {
        List<Signer> signers = Mint.some(authority(), algorithm, 7);
        Verification verification =
                new Verification(TrustProfiles.demo(authority().certificates()));
        Set<Object> people = new HashSet<>();
        Set<Object> numbers = new HashSet<>();
        Set<Object> keys = new HashSet<>();
        for (Signer signer : signers) {
            byte[] cms = signer.sign(CONTENT, Instant.now());
            people.add(verification.verify(cms, CONTENT, Instant.now()).signer());
            numbers.add(signer.leaf().getSerialNumber());
            keys.add(signer.leaf().getSubjectPublicKeyInfo());
        }
        assertEquals(List.of(7, 7, 7), List.of(people.size(), numbers.size(), keys.size()));
    }

    @Test
    void identificationNumbersStayDifferentByTheThousand() {
        long different = IntStream.range(0, 30_000)
                .mapToObj(number -> Mint.citizen(number, Algorithm.GOST).iin())
                .distinct()
                .count();
        assertEquals(30_000, different);
    }

    @Test
    void pairsOfPrimesAreCountedWithoutGapOrRepetition() {
        List<List<Integer>> pairs = IntStream.range(0, 45)
                .mapToObj(i -> {
                    int row = RsaKeys.row(i);
                    return List.of(row, i - row * (row - 1) / 2);
                })
                .toList();
        assertEquals(45, new HashSet<>(pairs).size());
        assertEquals(true, pairs.stream().allMatch(pair -> pair.get(1) < pair.get(0) && pair.get(0) < 10));
    }

    @Test
    void theFileGrowsAndSurvivesAKilledRun() throws IOException {
        Path files = folder.resolve("signers");
        List<String> said = new ArrayList<>();
        List<Signer> three = SignerFile.signers(files, authority(), Algorithm.GOST, 3, said::add);
        try (Stream<Path> kept = Files.list(files)) {
            Files.write(kept.findFirst().orElseThrow(), new byte[] {0, 0, 0, 64, 1}, StandardOpenOption.APPEND);
        }
        List<Signer> five = SignerFile.signers(files, authority(), Algorithm.GOST, 5, said::add);
        List<Signer> again = SignerFile.signers(files, authority(), Algorithm.GOST, 5, said::add);
        assertEquals(2, said.size());
        assertArrayEquals(three.get(2).certificate(), five.get(2).certificate());
        for (int i = 0; i < 5; i++) {
            assertArrayEquals(five.get(i).certificate(), again.get(i).certificate());
            assertArrayEquals(five.get(i).key(), again.get(i).key());
        }
    }
}
