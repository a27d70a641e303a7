package kz.listeningstate.petition;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.time.Duration;
import kz.listeningstate.embedded.EmbeddedPlatform;
import org.awaitility.Awaitility;

/** The real servers and the stand-in for signature-service that every test of the running service shares. */
@QuarkusTestResource(
        value = EmbeddedPlatform.class,
        initArgs = {
            @ResourceArg(name = "database", value = "petition"),
            @ResourceArg(name = "keycloak", value = "true"),
            @ResourceArg(name = "mail", value = "false")
        })
@QuarkusTestResource(SignatureServiceStandIn.class)
public abstract class PlatformTest {
    static {
        // A busy machine is slow; what never happens is still found out.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }
}
