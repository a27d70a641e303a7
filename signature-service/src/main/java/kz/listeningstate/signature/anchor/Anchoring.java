package kz.listeningstate.signature.anchor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.clock.CautiousClock;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.sequencer.LeafQueue;
import kz.listeningstate.signature.worker.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Anchors the audit trails in the public log, once a day (UTC), also when nothing happened: what was in a trail by then can be
 * neither changed nor left out without everybody being able to notice. The day's row and its leaf are one transaction, and the
 * row is the first one's of all instances.
 */
@Singleton
class Anchoring {
    private final Anchors anchors;
    private final Trails trails;
    private final LeafQueue queue;
    private final CautiousClock clock;
    private final Worker worker;

    Anchoring(
            Anchors anchors,
            Trails trails,
            LeafQueue queue,
            CautiousClock clock,
            @ConfigProperty(name = "anchor.look", defaultValue = "PT1M") Duration look) {
        this.anchors = anchors;
        this.trails = trails;
        this.queue = queue;
        this.clock = clock;
        this.worker = new Worker("anchor", look, this::look);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean look() {
        QuarkusTransaction.requiringNew().run(this::anchor);
        return false;
    }

    private void anchor() {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (anchors.findByIdOptional(day).isPresent()) {
            return;
        }
        String heads = HeadsDocument.of(day, trails.heads());
        Leaf leaf = new Leaf.Anchor(Leaf.hour(now), Sha256.of(heads.getBytes(StandardCharsets.UTF_8)));
        if (anchors.addFirst(day, heads, leaf.hash(), now)) {
            queue.addOnce(leaf);
        }
    }
}
