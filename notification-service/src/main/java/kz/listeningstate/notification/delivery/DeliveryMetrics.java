package kz.listeningstate.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import kz.listeningstate.notification.message.MessageKind;

/** Numbers for operators; they never name anyone. */
@ApplicationScoped
class DeliveryMetrics {

    private final MeterRegistry registry;
    private final Deliveries deliveries;
    private final OfficeNotices offices;
    private final AtomicLong pending;
    private final AtomicLong parked;
    private final AtomicLong unshared;

    DeliveryMetrics(MeterRegistry registry, Deliveries deliveries, OfficeNotices offices) {
        this.registry = registry;
        this.deliveries = deliveries;
        this.offices = offices;
        pending = registry.gauge("deliveries_pending", new AtomicLong());
        parked = registry.gauge("deliveries_parked", new AtomicLong());
        unshared = registry.gauge("office_notices_pending", new AtomicLong());
    }

    void delivered(MessageKind kind) {
        registry.counter("messages_delivered", "channel", "email", "kind", kind.slug())
                .increment();
    }

    /** Counts what waits, what is parked, and what waits for Keycloak to name its readers. */
    void refresh() {
        pending.set(deliveries.count("state", Delivery.State.PENDING));
        parked.set(deliveries.count("state", Delivery.State.PARKED));
        unshared.set(offices.count());
    }
}
