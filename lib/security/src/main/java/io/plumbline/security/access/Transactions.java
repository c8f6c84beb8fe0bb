// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.access;

import java.util.function.Supplier;

/** Runs work so that all of it is stored, or nothing. */
public interface Transactions {
    /**
     * Runs {@code work} in a transaction that every store joins on the same thread; a transaction inside a transaction
     * is the same one. It is rolled back when {@code work} throws.
     */
    <T> T inTransaction(Supplier<T> work);
}
