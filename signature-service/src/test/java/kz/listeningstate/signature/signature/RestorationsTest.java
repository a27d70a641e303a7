package kz.listeningstate.signature.signature;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.Operators;
import kz.listeningstate.signature.PetitionEventsTopic;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.SigningMethod;
import kz.listeningstate.signature.log.leaf.WithdrawalReason;
import kz.listeningstate.signature.nullifier.Nullifiers;
import kz.listeningstate.signature.nullifier.VrfKey;
import kz.listeningstate.signature.sequencer.LeafQueue;
import kz.listeningstate.signature.sequencer.Restored;
import kz.listeningstate.signature.verification.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * People who used the service between an accident with its database and the moment it was noticed: what the log has of them
 * stands, and nobody is counted twice. Nothing is committed here, so that no sequencer takes these leaves.
 */
@QuarkusTest
class RestorationsTest {
    private static final PersonId PERSON = new PersonId(PersonId.KZ_IIN, "900101300007");
    private static final byte[] FIRST = {};

    @Inject
    Restorations restorations;

    @Inject
    Nullifiers nullifiers;

    @Inject
    LeafQueue queue;

    @Inject
    EntityManager database;

    private final SecureRandom random = new SecureRandom();
    private UUID petition;
    private byte[] nullifier;

    @BeforeEach
    void submitted() {
        petition = Client.submitted();
        nullifier = nullifiers.of(petition, PERSON);
    }

    @Test
    void nothingIsCountedUnderAKeyThatTheLogDoesNotName() {
        byte[] logs = VrfKey.generate(random).publicKey();
        undone(() -> {
            byte[] made = nullifiers.publicKey(petition);
            queue.add(new Leaf.Open(petition, 1, new byte[32], made));
            signed(sign(), FIRST, null);
            restore(new Leaf.Open(petition, 1, HexFormat.of().parseHex(PetitionEventsTopic.TEXT), logs));
            assertThat(number("log_leaf where leaf_index is null and substring(leaf from 3 for 16) = uuid_send(?1)"))
                    .isZero();
            assertThat(number("signature where petition_id = ?1")).isZero();
            assertThat(number("petition_key where petition_id = ?1 and opened and sealed_key is null"))
                    .isEqualTo(1);
            assertThat(nullifiers.isKey(petition, made)).isFalse();
        });
    }

    @Test
    void underTheLogsKeyWhoeverSignsGoesOn() {
        undone(() -> {
            byte[] made = nullifiers.publicKey(petition);
            queue.add(new Leaf.Open(petition, 1, new byte[32], made));
            signed(sign(), FIRST, null);
            restore(new Leaf.Open(petition, 2, HexFormat.of().parseHex(PetitionEventsTopic.TEXT), made));
            assertThat(number("log_leaf where type = 1 and substring(leaf from 3 for 16) = uuid_send(?1)"))
                    .as("the log has its OPEN")
                    .isZero();
            assertThat(number("signature where petition_id = ?1")).isEqualTo(1);
            assertThat(nullifiers.isKey(petition, made)).isTrue();
        });
    }

    @Test
    void whoSignedAndWithdrewMeanwhileHasTheSignatureThatEverybodySees() {
        undone(() -> {
            Leaf.Sign meanwhile = sign();
            Leaf.Withdraw back = withdraw(meanwhile);
            signed(meanwhile, FIRST, back);
            Leaf.Sign third = sign();
            signed(third, back.hash(), null);
            Leaf.Sign logs = placed(sign());
            restore(logs);
            assertThat(number("signature where petition_id = ?1")).isEqualTo(1);
            assertThat(state(logs)).isEqualTo("'' null");
            assertThat(waiting()).isZero();
        });
    }

    @Test
    void aWithdrawalThatEverybodySeesTakesTheOthersPlace() {
        undone(() -> {
            Leaf.Sign kept = placed(sign());
            Leaf.Withdraw meanwhile = withdraw(kept);
            signature(kept, FIRST, meanwhile);
            queue.add(meanwhile);
            signed(sign(), meanwhile.hash(), null);
            Leaf.Withdraw logs = placed(withdraw(kept));
            restore(logs);
            assertThat(number("signature where petition_id = ?1")).isEqualTo(1);
            assertThat(state(kept)).isEqualTo("'' " + HexFormat.of().formatHex(logs.hash()));
            assertThat(waiting()).isZero();
        });
    }

    @Test
    void whatOperatorsInvalidatedIsNoLongerCountedWhateverTheSignerDidMeanwhile() {
        undone(() -> {
            Leaf.Sign kept = placed(sign());
            Leaf.Withdraw meanwhile = withdraw(kept);
            signature(kept, FIRST, meanwhile);
            queue.add(meanwhile);
            Leaf.Withdraw logs = placed(new Leaf.Withdraw(petition, 1, WithdrawalReason.COURT, kept.hash(), bytes()));
            restore(logs);
            assertThat(state(kept)).isEqualTo("'' " + HexFormat.of().formatHex(logs.hash()));
            assertThat(waiting()).isZero();
        });
    }

    @Test
    void anInvalidationThatWaitsGivesWayToTheSignersPublicWithdrawal() {
        undone(() -> {
            Leaf.Sign kept = placed(sign());
            Leaf.Withdraw operators =
                    new Leaf.Withdraw(petition, 1, WithdrawalReason.PAPER_DUPLICATE, kept.hash(), bytes());
            signature(kept, FIRST, operators);
            queue.add(operators);
            Leaf.Withdraw logs = placed(withdraw(kept));
            restore(logs);
            assertThat(state(kept)).isEqualTo("'' " + HexFormat.of().formatHex(logs.hash()));
            assertThat(waiting()).isZero();
        });
    }

    /** As an instance does that was not the one which took the leaves back. */
    @Test
    void anInstanceThatStillHasTheOtherKeyAddsNothing() throws Exception {
        UUID opened = Client.opened();
        Client.sign(opened, "citizen-22").then().statusCode(201);
        Client.awaitCount(opened, 1);
        Operators.execute("update petition_key set sealed_key = null, public_key = decode('"
                + HexFormat.of().formatHex(VrfKey.generate(random).publicKey()) + "', 'hex') where petition_id = '"
                + opened + "'");
        assertProblem(Client.sign(opened, "citizen-23"), 410, "key-destroyed");
        Client.awaitCount(opened, 1);
    }

    private void undone(Runnable work) {
        QuarkusTransaction.begin();
        try {
            work.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void restore(Leaf leaf) {
        restorations.restore(new Restored(List.of(leaf)));
    }

    private Leaf.Sign sign() {
        return new Leaf.Sign(petition, 1, SigningMethod.ELECTRONIC, nullifier, bytes());
    }

    private Leaf.Withdraw withdraw(Leaf.Sign signature) {
        return new Leaf.Withdraw(petition, 1, WithdrawalReason.SIGNER, signature.hash(), bytes());
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Both wait for their places. */
    private void signed(Leaf.Sign leaf, byte[] previous, Leaf.Withdraw withdrawnBy) {
        signature(leaf, previous, withdrawnBy);
        queue.add(leaf);
        if (withdrawnBy != null) {
            queue.add(withdrawnBy);
        }
    }

    private void signature(Leaf.Sign leaf, byte[] previous, Leaf.Withdraw withdrawnBy) {
        database.createNativeQuery("""
                        insert into signature (leaf_hash, petition_id, nullifier, previous, withdrawn_by, show_name,
                            received_at, promised_at) values (?1, ?2, ?3, ?4, nullif(?5, cast('' as bytea)), false, now(), now())
                        """)
                .setParameter(1, leaf.hash())
                .setParameter(2, petition)
                .setParameter(3, nullifier)
                .setParameter(4, previous)
                .setParameter(5, withdrawnBy == null ? new byte[0] : withdrawnBy.hash())
                .executeUpdate();
    }

    private <L extends Leaf> L placed(L leaf) {
        queue.add(leaf);
        database.createNativeQuery("update log_leaf set leaf_index = 1000000000000 + (select count(*) from log_leaf"
                        + " where leaf_index >= 1000000000000) where leaf_hash = ?1")
                .setParameter(1, leaf.hash())
                .executeUpdate();
        return leaf;
    }

    private long waiting() {
        return number("log_leaf where leaf_index is null and substring(leaf from 3 for 16) = uuid_send(?1)");
    }

    private long number(String of) {
        return ((Number) database.createNativeQuery("select count(*) from " + of)
                        .setParameter(1, petition)
                        .getSingleResult())
                .longValue();
    }

    /** Its "previous" and what ended it. */
    private String state(Leaf.Sign leaf) {
        return (String) database.createNativeQuery("select coalesce(nullif(encode(previous, 'hex'), ''), '''''') || ' '"
                        + " || coalesce(encode(withdrawn_by, 'hex'), 'null') from signature where leaf_hash = ?1")
                .setParameter(1, leaf.hash())
                .getSingleResult();
    }
}
