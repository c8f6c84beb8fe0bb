// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Something that takes a while to make and is made when it is first asked for; others who ask meanwhile wait. */
final class OnDemand<T> implements Supplier<T> {
    private final Supplier<T> making;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<T> made = Optional.empty();

    OnDemand(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        return made.orElseGet(this::make);
    }

    private T make() {
        lock.lock();
        try {
            T thing = made.orElseGet(making);
            made = Optional.of(thing);
            return thing;
        } finally {
            lock.unlock();
        }
    }
}
