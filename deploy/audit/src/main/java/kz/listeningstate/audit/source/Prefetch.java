package kz.listeningstate.audit.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Fetches a few things ahead and gives them in order. */
public final class Prefetch<J, T> {
    /** Fetched at the same time. */
    public static final int WINDOW = 16;

    private final Iterator<J> jobs;
    private final Function<J, CompletableFuture<T>> fetch;
    private final Deque<CompletableFuture<T>> ahead = new ArrayDeque<>();

    public Prefetch(Iterator<J> jobs, Function<J, CompletableFuture<T>> fetch) {
        this.jobs = jobs;
        this.fetch = fetch;
    }

    public boolean hasNext() {
        return !ahead.isEmpty() || jobs.hasNext();
    }

    public T next() throws IOException {
        while (ahead.size() < WINDOW && jobs.hasNext()) {
            ahead.add(fetch.apply(jobs.next()));
        }
        return Source.await(ahead.remove());
    }
}
