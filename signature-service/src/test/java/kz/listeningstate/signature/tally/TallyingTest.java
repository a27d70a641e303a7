package kz.listeningstate.signature.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.SigningMethod;
import kz.listeningstate.signature.log.leaf.TallyStatus;
import kz.listeningstate.signature.log.leaf.Totals;
import kz.listeningstate.signature.sequencer.LeafQueue;
import kz.listeningstate.signature.sequencer.Restored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a database that was set back takes over from the log of petitions' ends. Nothing is committed here. */
@QuarkusTest
class TallyingTest {
    private static final Instant MEANWHILE = Instant.parse("2026-11-22T10:00:00Z");
    private static final long HOUR = 494_000;

    @Inject
    Tallying tallying;

    @Inject
    Tallies tallies;

    @Inject
    TallyRegister register;

    @Inject
    LeafQueue queue;

    @Inject
    EntityManager database;

    private final SecureRandom random = new SecureRandom();
    private UUID petition;

    @BeforeEach
    void submitted() {
        petition = Client.submitted();
    }

    @Test
    void anEndThatTheLogHasIsTheEnd() {
        undone(() -> {
            Leaf.Tally logs = tally(TallyStatus.FINAL, 900);
            restore(logs);
            assertThat(row()).isEqualTo("FINAL 900 " + HexFormat.of().formatHex(logs.hash()));
            assertThat(register.endedAt(petition)).contains(Instant.ofEpochSecond(3_600 * HOUR));
            assertThat(number("petition where id = ?1 and ended")).isEqualTo(1);
            restore(logs);
            assertThat(number("tally where petition_id = ?1")).isEqualTo(1);
        });
    }

    /** It was ended by what the older database knew of it. */
    @Test
    void theLogsEndTakesThePlaceOfOneThatWaits() {
        undone(() -> {
            queued(tally(TallyStatus.LAPSED, 300));
            Leaf.Tally logs = tally(TallyStatus.FINAL, 900);
            restore(logs);
            assertThat(row()).isEqualTo("FINAL 900 " + HexFormat.of().formatHex(logs.hash()));
            assertThat(waiting()).isZero();
        });
    }

    @Test
    void anEndThatWaitsAndLeavesOutAPublicSignatureIsCountedAnew() {
        undone(() -> {
            queued(tally(TallyStatus.FINAL, 300));
            restore(new Leaf.Sign(petition, HOUR, SigningMethod.ELECTRONIC, bytes(), bytes()));
            assertThat(row()).isEqualTo("FINAL null null");
            assertThat(waiting()).isZero();
        });
    }

    /** Its numbers are those of the log's first leaves, which are the same. */
    @Test
    void anInterimTallyThatWaitsStands() {
        undone(() -> {
            Leaf.Tally waits = tally(TallyStatus.INTERIM, 300);
            queued(waits);
            tallies.ask(petition, TallyStatus.INTERIM, Tallies.SERVICE, MEANWHILE);
            restore(new Leaf.Sign(petition, HOUR, SigningMethod.ELECTRONIC, bytes(), bytes()));
            assertThat(waiting()).isEqualTo(1);
        });
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
        tallying.restore(new Restored(List.of(leaf)));
    }

    private Leaf.Tally tally(TallyStatus status, long size) {
        return new Leaf.Tally(petition, HOUR, new Totals(size, 3, 0, 1, 0), status, bytes());
    }

    /** As the service does once it has counted. */
    private void queued(Leaf.Tally leaf) {
        tallies.ask(petition, leaf.status(), Tallies.SERVICE, MEANWHILE);
        tallies.find("petitionId", petition).singleResult().queued(leaf, MEANWHILE);
        queue.add(leaf);
        tallies.flush();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private String row() {
        return (String) database.createNativeQuery("select status || ' ' || coalesce(cast(size as text), 'null') || ' '"
                        + " || coalesce(encode(leaf_hash, 'hex'), 'null') from tally where petition_id = ?1")
                .setParameter(1, petition)
                .getSingleResult();
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
}
