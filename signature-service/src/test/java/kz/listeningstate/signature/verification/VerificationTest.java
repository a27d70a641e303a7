package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Workshop.AUTHORITY;
import static kz.listeningstate.signature.verification.Workshop.NOW;
import static kz.listeningstate.signature.verification.Workshop.TEXT;
import static kz.listeningstate.signature.verification.Workshop.VERIFICATION;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.DemoIdentity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a good signature tells; everything that is not one stands in the tables of the {@code Hostile} tests. */
class VerificationTest {

    @ParameterizedTest
    @CsvSource({"aigul,true,GOST", "aigul,false,GOST", "yerlan,true,RSA", "yerlan,false,RSA"})
    void tellsWhoSigned(String citizen, boolean detached, Algorithm algorithm) {
        DemoIdentity identity = AUTHORITY.find(citizen).orElseThrow();
        byte[] cms = identity.sign(TEXT, detached);
        VerifiedSignature verified = VERIFICATION.verify(cms, TEXT, NOW);
        assertEquals(new PersonId(PersonId.KZ_IIN, identity.person().iin()), verified.signer());
        assertTrue(verified.algorithm().label().startsWith(algorithm.name()));
        assertArrayEquals(cms, verified.cms());
        assertEquals(
                AUTHORITY.issuing(algorithm).certificate(), verified.issuer().certificate());
        BigInteger serial = identity.certificate().getSerialNumber();
        assertEquals(serial, verified.serial().getValue());
        assertFalse(verified.toString().contains(identity.person().iin()));
        assertFalse(verified.signer().toString().contains(identity.person().iin()));
    }
}
