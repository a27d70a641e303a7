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
 * destroyed, every use is a {@link Problem} 410 {@code key-destroyed}, in each instance of the service: proofs are given only
 * after a look at the database, and nullifiers after one that is no older than a second.
 */
@ApplicationScoped
public class Nullifiers {
    private static final int REMEMBERED = 1_000;
    private static final Duration FOR = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final PetitionKeys keys;
    private final VrfKeySealing sealing;
    private final SecureRandom random = new SecureRandom();
    private final LoadingCache<UUID, VrfKey> opened = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(FOR)
            .scheduler(Scheduler.systemScheduler())
            .build(this::load);

    /** That the key was still there lately; with its absence goes what is remembered of it. */
    private final LoadingCache<UUID, Boolean> present = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LOOK_EVERY)
            .build(this::isPresent);

    /** What no longer changes. */
    private final Cache<UUID, Boolean> open =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Nullifiers(PetitionKeys keys, Sealing sealing) {
        this.keys = keys;
        this.sealing = new VrfKeySealing(sealing.aead());
    }

    /** 32 bytes, the same for one person in one petition. */
    public byte[] of(UUID petitionId, PersonId person) {
        return key(petitionId).beta(Nullifier.alpha(petitionId, person));
    }

    /** For the person alone: with it anybody could try ids against the log. */
    public VrfProof prove(UUID petitionId, PersonId person) {
        present.invalidate(petitionId);
        return key(petitionId).prove(Nullifier.alpha(petitionId, person));
    }

    /** 33 bytes. */
    public byte[] publicKey(UUID petitionId) {
        return key(petitionId).publicKey();
    }

    /** Destroys the petition's key when the transaction commits; false when there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean destroy(UUID petitionId) {
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

    /** The petition is open in the log; without its key, when that was lost with the database. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restore(UUID petitionId, byte[] publicKey) {
        keys.addIfAbsent(petitionId, publicKey, null);
        keys.openFirst(petitionId);
    }

    private VrfKey key(UUID petitionId) {
        VrfKey key = opened.get(petitionId);
        if (!present.get(petitionId)) {
            opened.invalidate(petitionId);
            throw destroyed();
        }
        return key;
    }

    private boolean isPresent(UUID petitionId) {
        return QuarkusTransaction.joiningExisting().call(() -> keys.isPresent(petitionId));
    }

    private static Problem destroyed() {
        return new Problem(410, "key-destroyed");
    }

    private VrfKey load(UUID petitionId) {
        byte[] sealed = QuarkusTransaction.requiringNew().call(() -> {
            VrfKey fresh = VrfKey.generate(random);
            keys.addIfAbsent(petitionId, fresh.publicKey(), sealing.seal(fresh, petitionId));
            return keys.findById(petitionId).sealedKey();
        });
        if (sealed == null) {
            throw destroyed();
        }
        return sealing.open(sealed, petitionId);
    }
}
