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
    private final AtomicLong pending;
    private final AtomicLong parked;

    DeliveryMetrics(MeterRegistry registry, Deliveries deliveries) {
        this.registry = registry;
        this.deliveries = deliveries;
        pending = registry.gauge("deliveries_pending", new AtomicLong());
        parked = registry.gauge("deliveries_parked", new AtomicLong());
    }

    void delivered(MessageKind kind) {
        registry.counter("messages_delivered", "channel", "email", "kind", kind.slug())
                .increment();
    }

    /** Counts what waits and what is parked. */
    void refresh() {
        pending.set(deliveries.count("state", Delivery.State.PENDING));
        parked.set(deliveries.count("state", Delivery.State.PARKED));
    }
}
