package kz.listeningstate.load.signer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.CmsMessage;
import kz.listeningstate.embedded.authority.KeyMaterial;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A made-up citizen who can sign. Kept as bytes: tens of thousands of parsed certificates would fill the memory.
 *
 * @param key as {@link KeyMaterial#encoded()}
 * @param certificate DER
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Signer(Algorithm algorithm, byte[] key, byte[] certificate) {

    /** A detached CMS in DER, as NCALayer makes it. */
    public byte[] sign(byte[] content, Instant signingTime) {
        return CmsMessage.sign(content, true, leaf(), KeyMaterial.decode(algorithm, key), signingTime);
    }

    X509CertificateHolder leaf() {
        try {
            return new X509CertificateHolder(certificate);
        } catch (IOException e) {
            throw new UncheckedIOException("a kept certificate is broken", e);
        }
    }
}
