package kz.listeningstate.local;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.streams.WriteStream;

/** Lets a body through up to a number of bytes, for clients that do not say its length beforehand. */
final class LimitedBody implements WriteStream<Buffer> {

    private final HttpClientRequest target;
    private final long limit;
    private final Runnable tooLarge;
    private long seen;

    LimitedBody(HttpClientRequest target, long limit, Runnable tooLarge) {
        this.target = target;
        this.limit = limit;
        this.tooLarge = tooLarge;
    }

    @Override
    public Future<Void> write(Buffer data) {
        long before = seen;
        seen += data.length();
        if (seen <= limit) {
            return target.write(data);
        }
        if (before <= limit) {
            tooLarge.run();
        }
        return Future.failedFuture("body too large");
    }

    @Override
    public void write(Buffer data, Handler<AsyncResult<Void>> handler) {
        write(data).onComplete(handler);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> handler) {
        (seen <= limit ? target.end() : Future.<Void>failedFuture("body too large")).onComplete(handler);
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        target.exceptionHandler(handler);
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int size) {
        target.setWriteQueueMaxSize(size);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return target.writeQueueFull();
    }

    @Override
    public WriteStream<Buffer> drainHandler(Handler<Void> handler) {
        target.drainHandler(handler);
        return this;
    }
}
