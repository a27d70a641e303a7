package kz.listeningstate.signature.nullifier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import kz.listeningstate.signature.keys.Sealing;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.verification.PersonId;

/**
 * Nullifiers of the signers of all petitions. A petition's key is made when the first of them is asked for. Once it is
 * destroyed, every use is a {@link Problem} 410 {@code key-destroyed}: proofs are given only after a look at the database. An
 * instance that does not know of it yet can make nullifiers for a minute, or until it first looks, of which nothing comes:
 * signatures are kept only under the key that the database has ({@link #isKey}), and no nullifier is given out.
 */
@ApplicationScoped
public class Nullifiers {
    /** Petitions; some 200 bytes each. */
    private static final int REMEMBERED = 20_000;

    private static final Duration FOR = Duration.ofMinutes(1);

    private final PetitionKeys keys;
    private final VrfKeySealing sealing;
    private final SecureRandom random = new SecureRandom();
    private final LoadingCache<UUID, VrfKey> opened = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FOR)
            .scheduler(Scheduler.systemScheduler())
            .build(this::load);

    /** What no longer changes. */
    private final Cache<UUID, Boolean> open =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Nullifiers(PetitionKeys keys, Sealing sealing) {
        this.keys = keys;
        this.sealing = new VrfKeySealing(sealing.aead());
    }

    /**
     * A person's nullifier in a petition.
     *
     * @param nullifier 32 bytes
     * @param publicKey of the key it is of, 33 bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Own(byte[] nullifier, byte[] publicKey) {}

    /** The same for one person in one petition. */
    public Own own(UUID petitionId, PersonId person) {
        VrfKey key = opened.get(petitionId);
        return new Own(key.beta(Nullifier.alpha(petitionId, person)), key.publicKey());
    }

    /** 32 bytes, the same for one person in one petition. */
    public byte[] of(UUID petitionId, PersonId person) {
        return own(petitionId, person).nullifier();
    }

    /** Whether this is the petition's public key, and its secret was not destroyed; one that is not is forgotten here. */
    public boolean isKey(UUID petitionId, byte[] publicKey) {
        boolean is = QuarkusTransaction.joiningExisting().call(() -> keys.isPresent(petitionId, publicKey));
        if (!is) {
            opened.invalidate(petitionId);
        }
        return is;
    }

    /** For the person alone: with it anybody could try ids against the log. */
    public VrfProof prove(UUID petitionId, PersonId person) {
        VrfKey key = opened.get(petitionId);
        if (!isKey(petitionId, key.publicKey())) {
            throw destroyed();
        }
        return key.prove(Nullifier.alpha(petitionId, person));
    }

    /** 33 bytes. */
    public byte[] publicKey(UUID petitionId) {
        return opened.get(petitionId).publicKey();
    }

    /** Destroys the petition's key when the transaction commits; false when there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean destroy(UUID petitionId) {
        opened.invalidate(petitionId);
        return keys.destroy(petitionId);
    }

    /** True for the first who asks, when their transaction commits; others wait for it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean openFirst(UUID petitionId) {
        if (open.getIfPresent(petitionId) != null) {
            return false;
        }
        publicKey(petitionId);
        if (keys.openFirst(petitionId)) {
            return true;
        }
        open.put(petitionId, true);
        return false;
    }

    /**
     * The petition is open in the log; without its key, when that was lost with the database.
     *
     * @return whether another key stood in its place, made between the accident and now: whatever was signed under that one
     *     must not enter the log
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean restore(UUID petitionId, byte[] publicKey) {
        keys.addIfAbsent(petitionId, publicKey, null);
        keys.openFirst(petitionId);
        opened.invalidate(petitionId);
        return keys.replace(petitionId, publicKey);
    }

    private static Problem destroyed() {
        return new Problem(410, "key-destroyed");
    }

    private VrfKey load(UUID petitionId) {
        byte[] sealed = QuarkusTransaction.joiningExisting()
                .call(() -> keys.findByIdOptional(petitionId))
                .orElseGet(() -> made(petitionId))
                .sealedKey();
        if (sealed == null) {
            throw destroyed();
        }
        return sealing.open(sealed, petitionId);
    }

    /** Whatever becomes of the caller's transaction: a key is used only when it is kept. */
    private PetitionKey made(UUID petitionId) {
        VrfKey fresh = VrfKey.generate(random);
        byte[] sealed = sealing.seal(fresh, petitionId);
        return QuarkusTransaction.requiringNew().call(() -> {
            keys.addIfAbsent(petitionId, fresh.publicKey(), sealed);
            return keys.findById(petitionId);
        });
    }
}
