package kz.listeningstate.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.CmsMessage;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.embedded.authority.DemoPeople;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.Leaf;
import org.bouncycastle.cert.X509CertificateHolder;

/** One of a crowd, with a GOST key (made in no time) and a certificate of the demo authority, on no key holder. */
record Citizen(X509CertificateHolder certificate, KeyMaterial key) {
    private static final LocalDate BORN = LocalDate.of(1955, 3, 1);
    /** Above the serial numbers of the demo authority's own people. */
    private static final int FIRST_SERIAL = 300;

    static List<Citizen> crowd(DemoAuthority authority, int number) {
        return IntStream.range(0, number)
                .parallel()
                .mapToObj(i -> citizen(authority, i))
                .toList();
    }

    private static Citizen citizen(DemoAuthority authority, int number) {
        var iin = DemoPeople.iin(BORN.plusDays(number), number % 2 == 0, FIRST_SERIAL);
        var person = new kz.listeningstate.embedded.authority.Person(
                "crowd-" + number, iin, "Көпов", "Халық", "", Algorithm.GOST);
        var key = KeyMaterial.generate(Algorithm.GOST, 0);
        var from = Instant.now().minus(Duration.ofDays(1));
        var leaf = Leaf.individual(person, Algorithm.GOST, from, from.plus(Duration.ofDays(365)));
        return new Citizen(authority.issuing(Algorithm.GOST).issue(leaf, key), key);
    }

    /** As {@link Key#sign}. */
    String sign(byte[] statement) {
        return Base64.getEncoder().encodeToString(CmsMessage.sign(statement, true, certificate, key, Instant.now()));
    }
}
