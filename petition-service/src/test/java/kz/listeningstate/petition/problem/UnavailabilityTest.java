package kz.listeningstate.petition.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnavailabilityTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new SQLException("connection lost", "08006"), true),
                Arguments.of(new SQLException("shutting down", "57P01"), true),
                Arguments.of(new SQLException("serialization failure", "40001"), true),
                Arguments.of(new SQLException("Sorry, acquisition timeout!"), true),
                Arguments.of(new RollbackException("commit failed"), true),
                Arguments.of(new SystemException("commit in doubt"), true),
                Arguments.of(new ConnectException("refused"), true),
                Arguments.of(new SQLException("duplicate key", "23505"), false),
                Arguments.of(new SQLException("no such column", "42703"), false),
                Arguments.of(new IllegalStateException("our own fault"), false));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatMayPassIsToldFromWhatWillNot(Exception failure, boolean mayPass) {
        assertEquals(mayPass, Unavailability.isCauseOf(new RuntimeException("wrapped", failure)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aRingOfCausesEnds(Exception failure, boolean mayPass) {
        RuntimeException outer = new RuntimeException("outer", failure);
        if (failure.getCause() == null) {
            failure.initCause(outer);
        }
        assertEquals(mayPass, Unavailability.isCauseOf(outer));
    }
}
