package kz.listeningstate.audit.verify;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Json;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.source.Prefetch;
import kz.listeningstate.audit.source.Source;
import kz.listeningstate.audit.source.StampPaths;
import kz.listeningstate.audit.tree.TreeHash;

/** The checkpoints that the log had stamped by a time-stamping authority (RFC 3161), and their tokens. */
final class Stamps {
    private static final Duration TOLERANCE = Duration.ofHours(1);

    /** One line of the list. */
    record Stamp(long size, Instant at) {
        String checkpoint() {
            return StampPaths.checkpoint(size);
        }

        String token() {
            return StampPaths.token(size);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Read(String path, byte[] bytes, Throwable failure) {}

    private final Source log;
    private final Faults faults;
    private int count;

    Stamps(Source log, Faults faults) {
        this.log = log;
        this.faults = faults;
    }

    int count() {
        return count;
    }

    /** Reads the list and all that it names. */
    void read(OlderCheckpoints older) throws IOException {
        List<Stamp> stamps = list();
        List<String> paths = new ArrayList<>();
        for (Stamp stamp : stamps) {
            paths.add(stamp.checkpoint());
            paths.add(stamp.token());
        }
        Prefetch<String, Read> reads = new Prefetch<>(paths.iterator(), this::fetch);
        for (Stamp stamp : stamps) {
            byte[] checkpoint = content(reads.next());
            byte[] token = content(reads.next());
            if (checkpoint != null) {
                Instant stamped = token == null ? null : time(stamp, checkpoint, token);
                compare(stamp, older.add(stamp.checkpoint(), checkpoint, stamped));
            }
            count++;
        }
    }

    private List<Stamp> list() throws IOException {
        List<Stamp> stamps = new ArrayList<>();
        Set<Long> sizes = new HashSet<>();
        try {
            for (Json each : Json.parseList(log.read(StampPaths.LIST, StampPaths.LONGEST_LIST))) {
                Stamp stamp = new Stamp(each.number("size"), Instant.parse(each.text("at")));
                if (sizes.add(stamp.size())) {
                    stamps.add(stamp);
                }
            }
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (Malformed | DateTimeException e) {
            faults.add(Kind.STAMP, StampPaths.LIST, "it " + e.getMessage() + ", so no stamp could be found by it.");
        } catch (IOException e) {
            faults.add(Kind.INCOMPLETE, StampPaths.LIST, "it " + e.getMessage() + ".");
        }
        return stamps;
    }

    private CompletableFuture<Read> fetch(String path) {
        return log.get(path, StampPaths.LARGEST).handle((bytes, failure) -> new Read(path, bytes, failure));
    }

    /** Null when it was not to be had. */
    private byte[] content(Read read) {
        if (read.failure() == null) {
            return read.bytes();
        }
        Throwable cause = Source.cause(read.failure());
        faults.add(
                cause instanceof FileNotFoundException ? Kind.STAMP : Kind.INCOMPLETE,
                read.path(),
                "the list of stamps names it, but it " + cause.getMessage() + ".");
        return null;
    }

    private void compare(Stamp stamp, long size) {
        if (size >= 0 && size != stamp.size()) {
            faults.add(
                    Kind.STAMP,
                    stamp.checkpoint(),
                    "it is a checkpoint of size " + size + ", not " + stamp.size() + ".");
        }
    }

    /** When the checkpoint was stamped; null = the token does not say that. */
    private Instant time(Stamp stamp, byte[] checkpoint, byte[] bytes) {
        try {
            TimeStampToken token = TimeStampToken.parse(bytes);
            if (!Arrays.equals(token.imprint(), TreeHash.sha256().digest(checkpoint))) {
                faults.add(
                        Kind.STAMP,
                        stamp.token(),
                        "it stamps something else than " + stamp.checkpoint() + ": one of both was changed.");
                return null;
            }
            if (Duration.between(stamp.at(), token.time()).abs().compareTo(TOLERANCE) > 0) {
                faults.add(
                        Kind.STAMP,
                        stamp.token(),
                        "it was made at " + token.time() + ", the list of stamps says " + stamp.at() + ".");
                return null;
            }
            return token.time();
        } catch (Malformed e) {
            faults.add(Kind.STAMP, stamp.token(), "it " + e.getMessage() + ", so it is no RFC 3161 token.");
            return null;
        }
    }
}
