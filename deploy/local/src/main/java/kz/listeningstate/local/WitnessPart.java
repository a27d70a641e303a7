package kz.listeningstate.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import kz.listeningstate.audit.note.SigningKey;
import kz.listeningstate.audit.note.VerifierKey;
import kz.listeningstate.audit.witness.Witness;

/** One witness of the public log, inside this JVM. Its key and the log's are read at each start: they may be new ones. */
final class WitnessPart implements Part.Lifecycle {
    private final Supplier<SigningKey> key;
    private final Supplier<List<VerifierKey>> log;
    private final Path memory;
    private final int port;
    private final Clock clock;
    private volatile Witness witness;

    WitnessPart(Supplier<SigningKey> key, Supplier<List<VerifierKey>> log, Path memory, int port, Clock clock) {
        this.key = key;
        this.log = log;
        this.memory = memory;
        this.port = port;
        this.clock = clock;
    }

    @Override
    public void launch() {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            witness = Witness.start(key.get(), log.get(), memory, address, clock);
        } catch (IOException e) {
            throw new LauncherException(e.getMessage(), e);
        }
    }

    @Override
    public boolean isAlive() {
        return witness != null;
    }

    @Override
    public void stop() {
        Witness running = witness;
        witness = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new LauncherException("its memory could not be closed: " + e.getMessage(), e);
            }
        }
    }
}
