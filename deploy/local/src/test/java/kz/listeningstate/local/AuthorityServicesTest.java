package kz.listeningstate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import kz.listeningstate.embedded.FreePorts;
import kz.listeningstate.embedded.authority.AuthorityServer;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.embedded.authority.OnlineService;
import org.bouncycastle.cert.X509CRLHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityServicesTest {

    @TempDir
    Path folder;

    @Test
    void aRevocationOutlivesTheLauncherAndALieDoesNot() throws Exception {
        int port = FreePorts.one();
        BigInteger serial = run(port, server -> {
            server.revoke("aigul");
            server.behave(Behaviour.DOWN);
            return server.authority().find("aigul").orElseThrow().certificate().getSerialNumber();
        });
        run(port, server -> {
            assertEquals(Behaviour.HONEST, server.behaviour(OnlineService.OCSP));
            var aigul = server.authority().find("aigul").orElseThrow();
            assertEquals(serial, aigul.certificate().getSerialNumber());
            X509CRLHolder list = new X509CRLHolder(server.crl(aigul.algorithm()));
            assertEquals(1, list.getRevokedCertificates().size());
            assertEquals("http://127.0.0.1:" + port, server.url().toString());
            return serial;
        });
    }

    private interface Use {
        BigInteger of(AuthorityServer server) throws Exception;
    }

    /** As the launcher runs them: both parts up, used, down. */
    private BigInteger run(int port, Use use) throws Exception {
        AuthorityPart authority = new AuthorityPart(folder.resolve("authority"), Clock.systemUTC());
        AuthorityServices services = new AuthorityServices(authority::get, port);
        assertThrows(IllegalStateException.class, services::get);
        authority.launch();
        services.launch();
        try {
            assertTrue(services.isAlive());
            assertFalse(Ports.isFree(port));
            return use.of(services.get());
        } finally {
            services.stop();
            services.stop();
            authority.stop();
            assertFalse(services.isAlive());
            assertTrue(Ports.isFree(port));
        }
    }
}
