package kz.listeningstate.load.listeners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import kz.listeningstate.load.signing.Audience;

/**
 * Pages that follow a petition's count by server-sent events: plain sockets on one thread, which reads what comes and looks at
 * no more of it than whether it is an event.
 */
final class Listeners implements Audience, AutoCloseable {
    /** So many connect at once, so that no queue of the machine overflows. */
    private static final int AT_ONCE = 200;

    private static final long PATIENCE_SECONDS = 120;
    private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EVENT = "event: count".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress service;
    private final int number;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private Room room;

    Listeners(URI service, int number) {
        this.service = new InetSocketAddress(service.getHost(), service.getPort());
        this.number = number;
    }

    /** They leave what they followed and follow these, in turn. */
    @Override
    public void gather(List<String> petitions) {
        close();
        try {
            room = new Room(petitions);
            room.open();
        } catch (IOException e) {
            throw new UncheckedIOException("The listeners cannot connect", e);
        }
    }

    /** How many are connected and have been sent a count. */
    int present() {
        return room == null ? 0 : room.present.get();
    }

    /** Since they gathered. */
    int events() {
        return room == null ? 0 : room.events.get();
    }

    @Override
    public void close() {
        if (room != null) {
            room.close();
            room = null;
        }
    }

    /** One listener. */
    private static final class Seat {
        private final ByteBuffer request;
        private boolean answered;
        private boolean present;

        Seat(String petition) {
            request = StandardCharsets.US_ASCII.encode(
                    "GET /api/v1/counts/" + petition + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
    }

    /** All who follow the same petitions; everything but the numbers belongs to its thread. */
    private final class Room {
        private final List<String> petitions;
        private final Selector selector = Selector.open();
        private final AtomicInteger present = new AtomicInteger();
        private final AtomicInteger events = new AtomicInteger();
        private final CompletableFuture<Void> full = new CompletableFuture<>();
        private final Thread thread = new Thread(this::run, "listeners");
        private int begun;
        private int connecting;
        private volatile boolean over;

        Room(List<String> petitions) throws IOException {
            this.petitions = petitions;
        }

        void open() {
            thread.setDaemon(true);
            thread.start();
            try {
                full.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new IllegalStateException(
                        present + " of " + number + " listeners were sent a count within two minutes", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("The listeners cannot connect: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void run() {
            try (selector) {
                while (!over) {
                    while (begun < number && connecting < AT_ONCE) {
                        connect(petitions.get(begun % petitions.size()));
                    }
                    selector.select(this::serve);
                }
                for (SelectionKey key : selector.keys()) {
                    key.channel().close();
                }
            } catch (IOException e) {
                full.completeExceptionally(e);
            }
        }

        private void connect(String petition) throws IOException {
            SocketChannel socket = SocketChannel.open();
            socket.configureBlocking(false);
            // Ends with a reset: ten thousand ports that wait for late packets would be missing the next time.
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.register(selector, SelectionKey.OP_CONNECT, new Seat(petition));
            begun++;
            connecting++;
            socket.connect(service);
        }

        private void serve(SelectionKey key) {
            Seat seat = (Seat) key.attachment();
            try {
                SocketChannel socket = (SocketChannel) key.channel();
                if (key.isConnectable()) {
                    socket.finishConnect();
                    socket.write(seat.request); // a hundred bytes into an empty socket
                    key.interestOps(SelectionKey.OP_READ);
                } else if (!read(socket, seat)) {
                    leave(key, seat);
                }
            } catch (IOException e) {
                leave(key, seat);
            }
        }

        /** False when it is over. */
        private boolean read(SocketChannel socket, Seat seat) throws IOException {
            buffer.clear();
            if (socket.read(buffer) < 0) {
                return false;
            }
            buffer.flip();
            if (!seat.answered) {
                seat.answered = true;
                if (!buffer.slice(0, Math.min(OK.length, buffer.limit())).equals(ByteBuffer.wrap(OK))) {
                    return false;
                }
            }
            if (holdsEvent()) {
                events.incrementAndGet();
                arrive(seat);
            }
            return true;
        }

        /** An event is one small write; that one is cut in two is too rare to matter. */
        private boolean holdsEvent() {
            ByteBuffer event = ByteBuffer.wrap(EVENT);
            for (int at = 0; at <= buffer.limit() - EVENT.length; at++) {
                if (buffer.get(at) == EVENT[0] && buffer.slice(at, EVENT.length).equals(event)) {
                    return true;
                }
            }
            return false;
        }

        private void arrive(Seat seat) {
            if (!seat.present) {
                seat.present = true;
                connecting--;
                if (present.incrementAndGet() == number) {
                    full.complete(null);
                }
            }
        }

        private void leave(SelectionKey key, Seat seat) {
            try {
                key.channel().close();
            } catch (IOException e) {
                full.completeExceptionally(e);
            }
            if (seat.present) {
                present.decrementAndGet();
            } else {
                full.completeExceptionally(new IOException("a listener was refused, or sent away before its first count"));
            }
        }

        void close() {
            over = true;
            selector.wakeup();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
