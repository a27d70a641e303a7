package kz.listeningstate.petition.register;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Notices, by asking the database, that this or another instance has changed a register, and has it read anew. */
@ApplicationScoped
public class RegisterWatch {
    private static final Logger LOG = Logger.getLogger(RegisterWatch.class);

    private final Registers registers;
    private final List<RegisterReader> readers;
    private final Map<String, Long> read = new HashMap<>();
    private boolean troubled;

    RegisterWatch(Registers registers, @All List<RegisterReader> readers) {
        this.registers = registers;
        this.readers = readers;
    }

    @Scheduled(
            identity = "registers",
            every = "{registers.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAgain() {
        try {
            look();
            troubled = false;
        } catch (RuntimeException e) {
            if (!troubled) {
                LOG.warnf("What is known of the registers stays in use until they can be read: %s", e.toString());
            }
            troubled = true;
        }
    }

    /** Looks now: whoever has changed a register reads the change in the next answer. */
    public synchronized void look() {
        // Versions first: what changes while it is read is then read once more, and never missed.
        Map<String, Long> versions = registers.versions();
        for (RegisterReader reader : readers) {
            Long version = versions.get(reader.register());
            if (!version.equals(read.get(reader.register()))) {
                reader.reload();
                read.put(reader.register(), version);
            }
        }
    }
}
