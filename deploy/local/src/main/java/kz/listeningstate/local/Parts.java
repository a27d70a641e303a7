package kz.listeningstate.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import kz.listeningstate.embedded.LogTail;

/** Starts parts side by side, each when those it needs are ready; watches over them; stops them in turn. */
final class Parts {

    private final List<Part> parts;
    private final Progress progress;
    private final Map<String, Object> locks = new HashMap<>();
    private final Set<String> expectedDown = Collections.synchronizedSet(new HashSet<>());
    private final AtomicReference<String> firstFailure = new AtomicReference<>();
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private volatile boolean stopping;

    Parts(List<Part> parts, Progress progress) {
        this.parts = List.copyOf(parts);
        this.progress = progress;
        parts.forEach(part -> locks.put(part.id(), new Object()));
    }

    /** Returns when all are ready; throws with the first one's reason otherwise. */
    void start() {
        progress.planned(parts.stream().map(Part::title).toList());
        ExecutorService hands = Executors.newCachedThreadPool(Parts::daemon);
        Map<String, CompletableFuture<Void>> started = new HashMap<>();
        for (Part part : parts) {
            CompletableFuture<?>[] needs =
                    part.needs().stream().map(started::get).toArray(CompletableFuture[]::new);
            started.put(part.id(), CompletableFuture.allOf(needs).thenRunAsync(() -> bringUp(part), hands));
        }
        try {
            CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw new LauncherException(firstFailure.get(), e.getCause());
        } finally {
            progress.close();
            hands.shutdown();
        }
        daemon(this::watch).start();
    }

    private void bringUp(Part part) {
        long begun = System.nanoTime();
        progress.starting(part.title());
        try {
            launch(part);
            part.lifecycle().awaitReady();
            progress.ready(part.title(), since(begun));
        } catch (RuntimeException e) {
            progress.failed(part.title(), since(begun));
            firstFailure.compareAndSet(null, part.title() + " did not start: " + e.getMessage());
            // No need to wait for the others: whoever waits for readiness sees its process go.
            stopping = true;
            parts.stream().filter(other -> !other.id().equals(part.id())).forEach(this::halt);
            throw e;
        }
    }

    private void launch(Part part) {
        synchronized (locks.get(part.id())) {
            if (stopping) {
                throw new LauncherException("the launcher is stopping");
            }
            part.lifecycle().launch();
        }
    }

    private void halt(Part part) {
        synchronized (locks.get(part.id())) {
            part.lifecycle().stop();
        }
    }

    /** Completes with the reason when a part dies that nobody stopped. */
    CompletableFuture<String> death() {
        return death.copy();
    }

    private void watch() {
        while (!stopping && !death.isDone()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            dead().ifPresent(part -> {
                // Ctrl-C reaches the children at the same moment as us: give our own stop the time to begin.
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                if (!stopping && !expectedDown.contains(part.id())) {
                    death.complete(part.title() + " died. The last lines of " + part.log() + ":\n"
                            + LogTail.of(part.log(), 15));
                }
            });
        }
    }

    private Optional<Part> dead() {
        return parts.stream()
                .filter(part -> !expectedDown.contains(part.id()))
                .filter(part -> !part.lifecycle().isAlive())
                .findFirst();
    }

    /** Ends a part as a power cut would; the others go on. */
    void kill(String id) {
        expectedDown.add(id);
        Part part = find(id);
        synchronized (locks.get(id)) {
            part.lifecycle().kill();
        }
    }

    /** Stops a part in an orderly way; the others go on. */
    void stop(String id) {
        expectedDown.add(id);
        halt(find(id));
    }

    /** Starts a part that was killed or stopped, and waits until it is ready. */
    void start(String id) {
        Part part = find(id);
        launch(part);
        part.lifecycle().awaitReady();
        expectedDown.remove(id);
    }

    private Part find(String id) {
        return parts.stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part " + id));
    }

    /** Stops all, those first that need others; a part that will not stop does not keep the rest running. */
    void stop() {
        stopping = true;
        List<Part> order = new ArrayList<>(parts);
        Collections.reverse(order);
        List<String> trouble = Collections.synchronizedList(new ArrayList<>());
        while (!order.isEmpty()) {
            List<Part> free = order.stream()
                    .filter(part ->
                            order.stream().noneMatch(other -> other.needs().contains(part.id())))
                    .toList();
            List<CompletableFuture<Void>> stops = free.stream()
                    .map(part -> CompletableFuture.runAsync(
                                    () -> halt(part), task -> daemon(task).start())
                            .exceptionally(e -> {
                                trouble.add(part.title() + ": " + e.getMessage());
                                return null;
                            }))
                    .toList();
            stops.forEach(CompletableFuture::join);
            order.removeAll(free);
        }
        if (!trouble.isEmpty()) {
            throw new LauncherException("Not everything stopped in order: " + String.join("; ", trouble));
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "parts");
        thread.setDaemon(true);
        return thread;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
