package kz.listeningstate.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Ports of 127.0.0.1 that nobody listens on at this moment. Not the kernel's own choice: it takes them from the range that
 * outgoing connections use, and such a connection may sit on the port when a server comes back to it after a stop.
 */
public final class FreePorts {
    private static final int FIRST = 12_000;
    /** Linux gives outgoing connections the ports from 32768, macOS and Windows those from 49152. */
    private static final int END = 32_000;

    private static final int TRIES = 1_000;
    private static final Random RANDOM = new SecureRandom();
    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePorts() {}

    /** A free port that this JVM was not given before. */
    public static synchronized int one() {
        for (int i = 0; i < TRIES; i++) {
            int port = FIRST + RANDOM.nextInt(END - FIRST);
            if (!GIVEN.contains(port) && isFree(port)) {
                GIVEN.add(port);
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + FIRST + " and " + END + " on the loopback address");
    }

    /** Several different free ports. */
    public static List<Integer> several(int count) {
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ports.add(one());
        }
        return List.copyOf(ports);
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
