package kz.listeningstate.petition.analysis;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.listeningstate.petition.http.Page;

/** What the country says, for readers. */
@ApplicationScoped
@Transactional
class AlertList {
    private final Alerts alerts;

    AlertList(Alerts alerts) {
        this.alerts = alerts;
    }

    Page<Alert.View> all(boolean openOnly, int page, int size) {
        return page(alerts.newest(openOnly), page, size);
    }

    /** Those of 10 people and more. */
    Page<Alert.View> ofMany(int page, int size) {
        return page(alerts.newestOf(Alert.LEAST_PEOPLE), page, size);
    }

    private static Page<Alert.View> page(PanacheQuery<Alert> query, int page, int size) {
        long total = query.count();
        return new Page<>(query.page(page, size).stream().map(Alert::view).toList(), page, size, total);
    }
}
