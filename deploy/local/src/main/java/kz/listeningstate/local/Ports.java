package kz.listeningstate.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import kz.listeningstate.embedded.FreePorts;

/** The port of everything that listens, all on 127.0.0.1. */
public final class Ports {

    /** Who listens, and where when nothing else is asked for. */
    public enum Use {
        EDGE(8080, "portal and API"),
        PETITION(8081, "petition-service"),
        PETITION_MANAGEMENT(9081, "petition-service, management"),
        SIGNATURE(8082, "signature-service"),
        SIGNATURE_MANAGEMENT(9082, "signature-service, management"),
        NOTIFICATION(8083, "notification-service"),
        NOTIFICATION_MANAGEMENT(9083, "notification-service, management"),
        KEYCLOAK(8084, "Keycloak"),
        KEYCLOAK_MANAGEMENT(9084, "Keycloak, management"),
        MAIL_PAGE(8025, "mails"),
        SMTP(10025, "SMTP"),
        NCALAYER(13579, "NCALayer stand-in"),
        KEY_HOLDER(13580, "demo keys"),
        AUTHORITY(13581, "demo authority: OCSP, CRL, time stamps"),
        WITNESS_1(13582, "first witness of the log"),
        WITNESS_2(13583, "second witness of the log"),
        POSTGRESQL(15432, "PostgreSQL"),
        KAFKA(19092, "Kafka"),
        KAFKA_CONTROLLER(19093, "Kafka, controller");

        private final int standard;
        private final String title;

        Use(int standard, String title) {
            this.standard = standard;
            this.title = title;
        }
    }

    private final Map<Use, Integer> numbers;

    private Ports(Map<Use, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The standard ports, each moved up by the offset. */
    public static Ports standard(int offset) {
        Map<Use, Integer> numbers = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            int number = use.standard + offset;
            if (number < 1024 || number > 65535) {
                throw new LauncherException("--port-offset " + offset + " would put " + use.title + " on port " + number
                        + "; choose one from 0 to " + (65535 - 19093) + ".");
            }
            numbers.put(use, number);
        }
        return new Ports(numbers);
    }

    /** Ports that are free at this moment, for a copy that nobody needs to find by habit. */
    public static Ports free() {
        Iterator<Integer> found = FreePorts.several(Use.values().length).iterator();
        Map<Use, Integer> numbers = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            numbers.put(use, found.next());
        }
        return new Ports(numbers);
    }

    public int of(Use use) {
        return numbers.get(use);
    }

    /** Fails with one sentence that names every port that is taken, and by whom. */
    void requireFree() {
        String taken = numbers.entrySet().stream()
                .filter(port -> !isFree(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey().title + ", held by "
                        + PortHolder.describe(port.getValue()) + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new LauncherException("Taken already: port " + taken
                    + "; stop what holds them, or run this copy beside it with --port-offset 100 and its own --data.");
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException e) {
            return false; // exactly what was asked: somebody listens there
        }
    }
}
