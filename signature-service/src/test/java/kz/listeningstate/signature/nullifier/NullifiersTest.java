package kz.listeningstate.signature.nullifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.keys.Sealing;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.verification.PersonId;
import org.junit.jupiter.api.Test;

/** A destroyed key is gone from every instance, whatever it had in memory. */
@QuarkusTest
class NullifiersTest {
    private static final PersonId PERSON = new PersonId("KZ-IIN", "900101300007");

    @Inject
    Nullifiers here;

    @Inject
    PetitionKeys keys;

    @Inject
    Sealing sealing;

    @Test
    void aDestroyedKeyProvesNothingAnywhere() {
        Nullifiers elsewhere = new Nullifiers(keys, sealing);
        Nullifiers third = new Nullifiers(keys, sealing);
        UUID petition = Client.submitted();
        byte[] nullifier = here.of(petition, PERSON);
        assertThat(elsewhere.of(petition, PERSON)).isEqualTo(nullifier);
        byte[] publicKey = third.own(petition, PERSON).publicKey();
        assertThat(third.isKey(petition, publicKey)).isTrue();
        assertThat(elsewhere.prove(petition, PERSON).beta()).isEqualTo(nullifier);

        assertThat(QuarkusTransaction.requiringNew().call(() -> here.destroy(petition)))
                .isTrue();

        // As when a signature is kept.
        assertThat(third.isKey(petition, publicKey)).isFalse();
        assertThatThrownBy(() -> third.of(petition, PERSON)).isInstanceOf(Problem.class);
        for (Nullifiers instance : new Nullifiers[] {here, elsewhere}) {
            assertThatThrownBy(() -> instance.prove(petition, PERSON))
                    .isInstanceOf(Problem.class)
                    .hasMessage("410 key-destroyed");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThatThrownBy(() -> instance.of(petition, PERSON))
                            .isInstanceOf(Problem.class));
        }
        assertThat(QuarkusTransaction.requiringNew().call(() -> here.destroy(petition)))
                .isFalse();
        assertThatThrownBy(() -> new Nullifiers(keys, sealing).of(petition, PERSON))
                .isInstanceOf(Problem.class);
    }
}
