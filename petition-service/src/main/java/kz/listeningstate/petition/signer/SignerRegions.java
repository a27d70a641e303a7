package kz.listeningstate.petition.signer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Storage of the regions that signers say they are from. */
@ApplicationScoped
class SignerRegions {
    private final EntityManager database;

    SignerRegions(EntityManager database) {
        this.database = database;
    }

    void declare(UUID petition, String handle, String kato) {
        database.createNativeQuery("""
                        insert into signer_region (petition_id, handle, kato) values (:petition, :handle, :kato)
                        on conflict (petition_id, handle) do update set kato = excluded.kato
                        """)
                .setParameter("petition", petition)
                .setParameter("handle", handle)
                .setParameter("kato", kato)
                .executeUpdate();
    }

    /** False when there was none. */
    boolean remove(UUID petition, String handle) {
        return database.createNativeQuery(
                                "delete from signer_region where petition_id = :petition and handle = :handle")
                        .setParameter("petition", petition)
                        .setParameter("handle", handle)
                        .executeUpdate()
                == 1;
    }

    /** Signers by region. */
    Map<String, Long> counts(UUID petition) {
        return database.unwrap(Session.class)
                .createNativeQuery(
                        "select kato, count(*) from signer_region where petition_id = :petition group by kato",
                        Tuple.class)
                .setParameter("petition", petition)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
    }
}
