package kz.listeningstate.petition.analysis;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Storage of figures. */
@ApplicationScoped
class FigureRows implements PanacheRepositoryBase<Figure, Figure.Key> {
    PanacheQuery<Figure> of(Figures.Question asked) {
        var from = asked.from().atDay(1);
        var to = asked.to().atDay(1);
        // What is hidden comes last: its place would tell how much it is.
        String order = " order by month desc, hidden, case when hidden then 0 else arrived end desc, code, topic";
        return asked.code() == null
                ? find("cut = ?1 and month between ?2 and ?3" + order, asked.cut(), from, to)
                : find(
                        "cut = ?1 and month between ?2 and ?3 and code = ?4" + order,
                        asked.cut(),
                        from,
                        to,
                        asked.code());
    }
}
