package kz.listeningstate.load.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import kz.listeningstate.local.Ports;

/**
 * A running system, as {@code deploy/run} or {@link SystemProcess} starts it.
 *
 * @param portal where pages and API are
 * @param signature signature-service itself, as a load balancer reaches it
 * @param keys the key holder, which signs for the author
 * @param postgresql port of the database
 * @param data folder of the system, on this machine
 * @param authority folder of the demo authority it trusts
 */
public record Target(URI portal, URI signature, URI keys, int postgresql, Path data, Path authority) {

    private static final String SIGNATURES = "/api/v1/signatures";

    static Target of(Ports ports, Path data, Path authority) {
        return new Target(
                address(ports, Ports.Use.EDGE),
                address(ports, Ports.Use.SIGNATURE),
                address(ports, Ports.Use.KEY_HOLDER),
                ports.of(Ports.Use.POSTGRESQL),
                data.toAbsolutePath(),
                authority.toAbsolutePath());
    }

    private static URI address(Ports ports, Ports.Use use) {
        return URI.create("http://localhost:" + ports.of(use));
    }

    URI signatures(boolean throughEdge) {
        return (throughEdge ? portal : signature).resolve(SIGNATURES);
    }

    /** signature-service's own database. */
    public Connection database() throws SQLException {
        return database("signature");
    }

    /** A service's own database, such as {@code petition}. */
    public Connection database(String service) throws SQLException {
        String password = read("keys/database-" + service + ".secret").strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgresql + "/" + service, service, password);
    }

    /** Number of a service's process; the launcher notes it with the moment of its start. */
    long pid(String service) {
        return Long.parseLong(read("run/" + service + ".pid").split(" ", 2)[0]);
    }

    /** Number of the postmaster, whose children do the work. */
    long postmaster() {
        return Long.parseLong(
                read("postgresql/postmaster.pid").lines().findFirst().orElseThrow());
    }

    private String read(String file) {
        try {
            return Files.readString(data.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read " + data.resolve(file) + ": is it a running system's --data?", e);
        }
    }
}
