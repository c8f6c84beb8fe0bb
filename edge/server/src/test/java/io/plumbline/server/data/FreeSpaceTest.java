// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import io.plumbline.security.access.Transactions;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FreeSpaceTest {
    private final AtomicLong free = new AtomicLong(1L << 30);
    private final AtomicLong now = new AtomicLong();
    private final FreeSpace space = new FreeSpace(free::get, now::get);
    private final GuardedTransactions transactions = new GuardedTransactions(new Direct(), space);

    @Test
    void nothingIsBegunOnADiskThatIsAlmostFull() {
        assertThat(transactions.<String>inTransaction(() -> "done")).isEqualTo("done");
        free.set((64L << 20) - 1);
        now.addAndGet(1_000_000_001L);

        assertThatThrownBy(() -> transactions.inTransaction(() -> "done")).isInstanceOf(PlumblineException.class)
                .hasMessageContainingAll("less than 64 MB", "nothing was changed");
        free.set(64L << 20);
        now.addAndGet(1_000_000_001L);
        assertThat(transactions.<String>inTransaction(() -> "done")).isEqualTo("done");
    }

    @Test
    void theDiskIsAskedOnceASecond() {
        free.set(0);

        assertThat(space.bytes()).isEqualTo(1L << 30);
        now.addAndGet(1_000_000_001L);
        assertThat(space.bytes()).isZero();
    }

    private static final class Direct implements Transactions {
        @Override
        public <T> T inTransaction(Supplier<T> work) {
            return work.get();
        }
    }
}
