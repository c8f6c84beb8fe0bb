// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.data;

import io.plumbline.security.access.Transactions;
import java.util.function.Supplier;

/** Transactions that do not begin when the disk is almost full. */
public final class GuardedTransactions implements Transactions {
    private final Transactions transactions;
    private final FreeSpace space;

    public GuardedTransactions(Transactions transactions, FreeSpace space) {
        this.transactions = transactions;
        this.space = space;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        space.require();
        return transactions.inTransaction(work);
    }
}
