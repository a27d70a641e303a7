package kz.listeningstate.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka in this JVM: one node that is broker and controller (KRaft), plain text on 127.0.0.1. */
public final class KafkaBroker implements AutoCloseable {

    private static final int NODE = 1;

    // Held, so that the levels survive garbage collection (java.util.logging keeps loggers weakly).
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("kafka"),
            Logger.getLogger("state.change.logger"),
            Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("org.apache.kafka.common.config"),
            Logger.getLogger("com.yammer.metrics"));

    /**
     * @param data folder of the log and the cluster's metadata, formatted at first start and kept
     * @param port of the broker; 0 = any free one
     * @param controllerPort 0 = any free one
     */
    public record Options(Path data, int port, int controllerPort) {}

    private final Options options;
    private final int port;
    private final int controllerPort;
    private final boolean temporary;
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private KafkaRaftServer running;

    private KafkaBroker(Options options, boolean temporary) {
        List<Integer> free = FreePorts.several(2);
        this.options = options;
        this.port = options.port() == 0 ? free.get(0) : options.port();
        this.controllerPort = options.controllerPort() == 0 ? free.get(1) : options.controllerPort();
        this.temporary = temporary;
    }

    /** A server that is not started yet. */
    public static KafkaBroker create(Options options) {
        return new KafkaBroker(options, false);
    }

    /** Starts a broker on a folder that outlives it. */
    public static KafkaBroker start(Options options) {
        KafkaBroker broker = new KafkaBroker(options, false);
        broker.start();
        return broker;
    }

    /** Starts a broker for tests: any port, a folder that goes when the broker is closed. */
    public static KafkaBroker temporary() {
        KafkaBroker broker = new KafkaBroker(new Options(Directories.temporary("kafka"), 0, 0), true);
        broker.start();
        return broker;
    }

    /** Starts the broker again after {@link #stop}, on the same ports with the same data. */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        // A fatal fault in Kafka asks to end the whole JVM: other parts live in it, so only the fault is told.
        Exit.setExitProcedure(this::failed);
        Exit.setHaltProcedure(this::failed);
        format();
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
        server.startup();
        running = server;
    }

    private void failed(int status, String message) {
        failure.complete("Kafka gave up with status " + status + (message == null ? "" : ": " + message));
    }

    /** Completes with the reason when the broker gave up by itself. */
    public CompletableFuture<String> failure() {
        return failure.copy();
    }

    private void format() {
        Path data = Directories.make(options.data());
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Path bootstrap = data.resolve("bootstrap.checkpoint");
        try {
            Files.deleteIfExists(bootstrap); // left by a first start that was killed half-way
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(data.toString()))
                    .setMetadataLogDirectory(data.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare Kafka's folder " + data, e);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot prepare Kafka's folder " + data, e);
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
        settings.put("log.dirs", options.data().toString());
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "4");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.partitions", "6");
        settings.put("log.retention.ms", "-1");
        saveMemory(settings);
        return settings;
    }

    // The defaults are for a machine of its own: 128 MB for the cleaner alone.
    private static void saveMemory(Properties settings) {
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
    }

    public int port() {
        return port;
    }

    /** The value for {@code kafka.bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public synchronized boolean isAlive() {
        return running != null && !failure.isDone();
    }

    public synchronized void stop() {
        if (running == null) {
            return;
        }
        running.shutdown();
        running.awaitShutdown();
        running = null;
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            Directories.remove(options.data());
        }
    }
}
