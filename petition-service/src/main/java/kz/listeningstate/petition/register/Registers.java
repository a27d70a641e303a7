package kz.listeningstate.petition.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Versions of the registers that administrators keep: bodies with their territories, and the calendar. */
@ApplicationScoped
public class Registers {
    private final Session database;

    Registers(Session database) {
        this.database = database;
    }

    /**
     * For every change, and first of all: locks the register until the transaction ends and moves its version on.
     *
     * @return the new version
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long change(String register) {
        return database.createNativeQuery(
                        "update register set version = version + 1 where name = :name returning version", Long.class)
                .setParameter("name", register)
                .getSingleResult();
    }

    /** Rises with every change of that register. */
    @Transactional
    public long version(String register) {
        return versions().get(register);
    }

    @Transactional
    Map<String, Long> versions() {
        return database.createNativeQuery("select name, version from register", Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
    }
}
