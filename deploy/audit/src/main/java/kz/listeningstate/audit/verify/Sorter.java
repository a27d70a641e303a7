package kz.listeningstate.audit.verify;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts more records of one length than memory holds: chunks are sorted, spilled to temporary files and merged. A record is
 * compared byte by byte, unsigned. Whatever the records are (the party under audit chooses them) it takes n log n.
 */
final class Sorter implements AutoCloseable {
    /** Bytes of a chunk. */
    static final int CHUNK = 32 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;
    /** Of a sort key: the lower bits are the record's number in the chunk, the upper ones begin the record. */
    private static final int NUMBER_BITS = 20;

    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    /** Takes each record in order; it may not keep the array. */
    interface Sink {
        void take(byte[] record) throws IOException;
    }

    private final Path folder;
    private final int length;
    private final int capacity;
    private final List<FileChannel> runs = new ArrayList<>();
    private byte[] chunk = new byte[0];
    private int count;
    private long total;

    /** @param length of a record, at least 8 bytes */
    Sorter(Path folder, int length, int chunkBytes) {
        this.folder = folder;
        this.length = length;
        this.capacity = (int) Math.min(NUMBER, Math.max(2, chunkBytes / length));
    }

    void add(byte[] record) throws IOException {
        if (count == capacity) {
            spill();
        }
        if ((count + 1) * length > chunk.length) {
            chunk = Arrays.copyOf(chunk, (int) Math.min((long) capacity * length, 2L * chunk.length + 1024L * length));
        }
        System.arraycopy(record, 0, chunk, count++ * length, length);
        total++;
    }

    long total() {
        return total;
    }

    private void spill() throws IOException {
        Path file = Files.createTempFile(folder, "audit", ".run");
        FileChannel run = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        runs.add(run);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(run), BUFFER);
        for (long key : order()) {
            out.write(chunk, (int) (key & NUMBER) * length, length);
        }
        out.flush();
        run.position(0);
        count = 0;
    }

    private long[] order() {
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = (start(i) ^ Long.MIN_VALUE) & ~NUMBER | i;
        }
        Arrays.sort(order);
        for (int from = 0, to; from < count; from = to) {
            to = from + 1;
            while (to < count && (order[to] & ~NUMBER) == (order[from] & ~NUMBER)) {
                to++;
            }
            if (to - from > 1) {
                sortWhole(order, from, to);
            }
        }
        return order;
    }

    private long start(int record) {
        long start = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            start = start << 8 | (chunk[record * length + i] & 0xff);
        }
        return start;
    }

    /** Those that begin alike, by all their bytes. */
    private void sortWhole(long[] order, int from, int to) {
        Long[] alike = new Long[to - from];
        Arrays.setAll(alike, i -> order[from + i]);
        Arrays.sort(alike, (a, b) -> {
            int one = (int) (a & NUMBER) * length;
            int other = (int) (b & NUMBER) * length;
            return Arrays.compareUnsigned(chunk, one, one + length, chunk, other, other + length);
        });
        for (int i = 0; i < alike.length; i++) {
            order[from + i] = alike[i];
        }
    }

    /** Gives all records in order; nothing can be added afterwards. */
    void drainTo(Sink sink) throws IOException {
        if (runs.isEmpty()) {
            byte[] record = new byte[length];
            for (long key : order()) {
                System.arraycopy(chunk, (int) (key & NUMBER) * length, record, 0, length);
                sink.take(record);
            }
            return;
        }
        if (count > 0) {
            spill();
        }
        chunk = new byte[0];
        PriorityQueue<Run> queue = new PriorityQueue<>();
        for (FileChannel channel : runs) {
            queue.add(new Run(channel, length));
        }
        while (!queue.isEmpty()) {
            Run least = queue.remove();
            sink.take(least.record);
            if (least.advance()) {
                queue.add(least);
            }
        }
    }

    @Override
    public void close() {
        chunk = new byte[0];
        try {
            for (FileChannel run : runs) {
                run.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file in " + folder + " could not be removed", e);
        }
    }

    private static final class Run implements Comparable<Run> {
        private final InputStream in;
        private final byte[] record;

        Run(FileChannel channel, int length) throws IOException {
            this.in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
            this.record = new byte[length];
            advance();
        }

        boolean advance() throws IOException {
            return in.readNBytes(record, 0, record.length) == record.length;
        }

        @Override
        public int compareTo(Run other) {
            return Arrays.compareUnsigned(record, other.record);
        }
    }
}
