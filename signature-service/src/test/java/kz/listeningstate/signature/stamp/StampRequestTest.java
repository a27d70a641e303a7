package kz.listeningstate.signature.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import kz.listeningstate.embedded.authority.AuthorityServer;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.embedded.authority.OnlineService;
import kz.listeningstate.signature.log.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever the authority answers is a stamp of this very request or refused in one way. */
class StampRequestTest {
    private static final byte[] CONTENT = {1, 2, 3};
    private static AuthorityServer authority;

    @BeforeAll
    static void start() {
        authority = AuthorityServer.temporary();
    }

    @AfterAll
    static void stop() {
        authority.close();
    }

    @AfterEach
    void honest() {
        authority.behave(Behaviour.HONEST);
    }

    @Test
    void anHonestStampIsTaken() throws Exception {
        StampRequest.Granted granted = over(authority.url() + "/tsp").stamp(CONTENT);
        assertThat(granted.at())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(granted.token()).startsWith(0x30);
    }

    @Test
    void anothersAnswerIsRefused() {
        for (Behaviour wrong : new Behaviour[] {Behaviour.WRONG_NONCE, Behaviour.NO_NONCE, Behaviour.WRONG_CERT_ID}) {
            authority.behave(OnlineService.TSP, wrong);
            assertThatThrownBy(() -> over(authority.url() + "/tsp").stamp(CONTENT))
                    .as(wrong.name())
                    .isInstanceOf(StampRefused.class);
        }
        byte[] toAnother = authority.timeStamp(new StampRequest(CONTENT).bytes());
        assertThatThrownBy(() -> new StampRequest(CONTENT).granted(toAnother)).isInstanceOf(StampRefused.class);
    }

    @Test
    void anyBytesAreRefusedInOneWay() {
        StampRequest request = new StampRequest(CONTENT);
        byte[] honest = authority.timeStamp(request.bytes());
        Property.holds(random -> {
            for (int round = 0; round < 500; round++) {
                byte[] bytes = random.nextInt(4) == 0
                        ? Property.bytes(random, random.nextInt(100))
                        : Arrays.copyOf(honest, random.nextInt(honest.length));
                if (bytes.length > 0) {
                    bytes[random.nextInt(Math.min(bytes.length, 40))] ^= (byte) (1 << random.nextInt(8));
                }
                assertThatThrownBy(() -> request.granted(bytes)).isInstanceOf(StampRefused.class);
            }
        });
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            byte[] some = new byte[8_192];
            try (exchange) {
                for (int i = 0; i < 100_000; i++) {
                    exchange.getResponseBody().write(some);
                }
            }
        });
        server.start();
        try {
            assertThatThrownBy(
                            () -> over("http://127.0.0.1:" + server.getAddress().getPort() + "/")
                                    .stamp(CONTENT))
                    .isInstanceOf(StampRefused.class)
                    .hasMessageContaining("no end");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nobodyThereIsNoRefusal() {
        authority.behave(OnlineService.TSP, Behaviour.DOWN);
        assertThatThrownBy(() -> over(authority.url() + "/tsp").stamp(CONTENT)).isInstanceOf(IOException.class);
    }

    private static TimeStampingAuthority over(String address) {
        return new TimeStampingAuthority(URI.create(address), Duration.ofSeconds(5));
    }
}
