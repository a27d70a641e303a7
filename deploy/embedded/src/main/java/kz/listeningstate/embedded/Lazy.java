package kz.listeningstate.embedded;

import java.util.function.Supplier;

/** A value made at first use, once, whoever asks first. */
final class Lazy<T> {

    private final Supplier<T> maker;
    private T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (value == null) {
            value = maker.get();
        }
        return value;
    }
}
