package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.listeningstate.petition.routing.Experience;
import org.hibernate.Session;

/** What was answered, for the suggestions to learn from. Whoever sent an appeal on has said that it was not theirs. */
@ApplicationScoped
class AnsweredAppeals implements Experience {
    private final Session database;

    AnsweredAppeals(Session database) {
        this.database = database;
    }

    @Override
    public List<Answered> answered(int most) {
        return database.createQuery("""
                        select a.subject || ' ' || coalesce(h.part, a.substance), h.bodyCode
                        from Handling h join Appeal a on a.id = h.appealId
                        where h.ending.answeredAt is not null order by h.ending.answeredAt desc, h.id""", Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Answered((String) row[0], (String) row[1]))
                .toList();
    }
}
