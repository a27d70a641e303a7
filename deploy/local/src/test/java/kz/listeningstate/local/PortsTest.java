package kz.listeningstate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void anOffsetMovesAllOfThem() {
        assertEquals(8080, Ports.standard(0).of(Ports.Use.EDGE));
        assertEquals(9180, Ports.standard(1100).of(Ports.Use.EDGE));
        assertEquals(16532, Ports.standard(1100).of(Ports.Use.POSTGRESQL));
        Set<Integer> free = Stream.of(Ports.Use.values()).map(Ports.free()::of).collect(Collectors.toSet());
        assertEquals(Ports.Use.values().length, free.size());
    }

    @Test
    void anOffsetThatLeavesTheRangeIsRefused() {
        assertTrue(assertThrows(LauncherException.class, () -> Ports.standard(60000))
                .getMessage()
                .startsWith("--port-offset 60000"));
        assertThrows(LauncherException.class, () -> Ports.standard(-8000));
    }

    @Test
    void aTakenPortIsNamedWithItsHolder() throws IOException {
        Ports ports = Ports.free();
        ports.requireFree();
        int port = ports.of(Ports.Use.KAFKA);
        try (ServerSocket held = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            String sentence =
                    assertThrows(LauncherException.class, ports::requireFree).getMessage();
            assertTrue(
                    sentence.contains(port + " (Kafka, held by process "
                            + ProcessHandle.current().pid()),
                    sentence);
            assertFalse(Ports.isFree(held.getLocalPort()));
        }
    }

    @Test
    void theKernelsTableIsReadByPortAndState() {
        List<String> table = List.of(
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
                "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0 100 0",
                "   1: 0100007F:1F90 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 4712 1 0 100 0",
                "   2: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1 0 100 0");
        assertEquals(Set.of("socket:[4711]"), PortHolder.sockets(table, 8080));
    }
}
