package kz.listeningstate.signature.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import kz.listeningstate.signature.evidence.EvidenceArchive;
import kz.listeningstate.signature.evidence.SealedEvidence;
import kz.listeningstate.signature.keys.DerivedSecrets;
import kz.listeningstate.signature.sequencer.LogReader;
import kz.listeningstate.signature.sequencer.Promises;

/** Receipts of signatures whose transaction has committed, not before: the log's word is in them. */
@ApplicationScoped
class Receipts {
    private final LogReader log;
    private final EvidenceArchive evidence;
    private final Promises promises;
    private final DerivedSecrets secrets;

    Receipts(LogReader log, EvidenceArchive evidence, Promises promises, DerivedSecrets secrets) {
        this.log = log;
        this.evidence = evidence;
        this.promises = promises;
        this.secrets = secrets;
    }

    /** Of one that was kept now. */
    Receipt of(Signature signature, SealedEvidence sealed) {
        return receipt(signature, sealed.entry().bytes(), sealed.nonce());
    }

    /** Of one that was kept before. */
    Receipt again(Signature signature) {
        return receipt(
                signature,
                log.leaf(signature.leafHash()).orElseThrow().encode(),
                evidence.nonce(signature.leafHash()).orElse(null));
    }

    private Receipt receipt(Signature signature, byte[] leaf, byte[] nonce) {
        String hash = HexFormat.of().formatHex(signature.leafHash());
        return new Receipt(
                signature.petitionId(),
                signature.receivedAt(),
                signature.algorithm(),
                hash,
                leaf,
                promises.of(signature.leafHash(), signature.promisedAt()),
                Receipt.PATH + hash,
                text(secrets.receiptSecret(signature.leafHash())),
                nonce);
    }

    /** Whether this is, or ever was, the secret of that leaf's receipt; takes the same time for each wrong one. */
    boolean opens(String secret, byte[] leafHash) {
        return secret != null
                && secrets.receiptSecrets(leafHash).stream()
                        .anyMatch(right -> MessageDigest.isEqual(
                                secret.getBytes(StandardCharsets.UTF_8),
                                text(right).getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
