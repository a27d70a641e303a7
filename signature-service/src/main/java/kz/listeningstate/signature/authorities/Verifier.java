package kz.listeningstate.signature.authorities;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.verification.OfficialSignature;
import kz.listeningstate.signature.verification.StatementSignature;
import kz.listeningstate.signature.verification.TimeStamp;
import kz.listeningstate.signature.verification.Verification;
import kz.listeningstate.signature.verification.VerifiedSignature;

/** {@link Verification} under the trust profile in use, which an operator may change while the service runs. */
@ApplicationScoped
public class Verifier {
    private final Trust trust;
    private volatile Verification current;

    Verifier(Trust trust) {
        this.trust = trust;
        this.current = new Verification(trust.profile());
    }

    /** See {@link Verification#verify}. */
    public VerifiedSignature verify(byte[] cms, byte[] content, Instant receivedAt) {
        return current().verify(cms, content, receivedAt);
    }

    /** See {@link Verification#verifyOfficial}. */
    public OfficialSignature verifyOfficial(byte[] cms, byte[] content, Instant receivedAt) {
        return current().verifyOfficial(cms, content, receivedAt);
    }

    /** See {@link Verification#verifyStatement}. */
    public StatementSignature verifyStatement(byte[] cms, byte[] content, Instant receivedAt) {
        return current().verifyStatement(cms, content, receivedAt);
    }

    /** See {@link Verification#timeStamp}. */
    public TimeStamp timeStamp(byte[] token, byte[] stamped, Instant receivedAt) {
        return current().timeStamp(token, stamped, receivedAt);
    }

    private Verification current() {
        TrustProfile profile = trust.profile();
        Verification verification = current;
        if (verification.profile() != profile) {
            verification = new Verification(profile);
            current = verification;
        }
        return verification;
    }
}
