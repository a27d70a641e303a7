package kz.listeningstate.signature.signature;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import kz.listeningstate.signature.keys.Sealing;
import kz.listeningstate.signature.verification.PersonId;

/** Who signed, under the service's own key: needed once more when the signer asks for the proof of their nullifier. */
@ApplicationScoped
class SealedSigners {
    private static final String SEPARATOR = " ";

    private final Aead aead;

    SealedSigners(Sealing sealing) {
        this.aead = sealing.aead();
    }

    byte[] seal(PersonId signer, byte[] leafHash) {
        try {
            String text = signer.scheme() + SEPARATOR + signer.id();
            return aead.encrypt(text.getBytes(StandardCharsets.US_ASCII), leafHash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** {@link IllegalStateException} when it was sealed for another leaf or with another key. */
    PersonId open(byte[] sealed, byte[] leafHash) {
        try {
            String[] parts = new String(aead.decrypt(sealed, leafHash), StandardCharsets.US_ASCII).split(SEPARATOR, 2);
            return new PersonId(parts[0], parts[1]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed signer does not open", e);
        }
    }
}
