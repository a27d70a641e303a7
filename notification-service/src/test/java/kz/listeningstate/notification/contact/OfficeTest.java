package kz.listeningstate.notification.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.listeningstate.notification.ServiceTest;
import org.junit.jupiter.api.Test;

/** Keycloak's own answer to who works where. */
@QuarkusTest
class OfficeTest extends ServiceTest {

    @Inject
    Office office;

    @Test
    void officersAreThoseOfTheBodyAndNoOther() {
        assertEquals(
                Map.of(account("head"), "kk", account("officer"), "kk", account("officer3"), "kk"),
                locales(office.officersOf("akimat-demo-kokbulak")));
        assertEquals(Map.of(account("officer2"), "kk"), locales(office.officersOf("akimat-710000000")));
        assertEquals(List.of(), office.officersOf("akimat-demo"), "no part of a code is a code");
        assertEquals(List.of(), office.officersOf("ministry-of-nobody"));
    }

    @Test
    void moderatorsAreThoseWithTheRole() {
        assertEquals(Map.of(account("moderator"), "ru", account("moderator2"), "kk"), locales(office.moderators()));
    }

    @Test
    void operatorsAreThoseWithTheRole() {
        assertEquals(Map.of(account("operator"), "kk", account("operator2"), "kk"), locales(office.operators()));
    }

    private static Map<UUID, String> locales(List<Office.Member> members) {
        return members.stream()
                .collect(Collectors.toMap(
                        Office.Member::account, member -> member.locale().orElse("")));
    }
}
