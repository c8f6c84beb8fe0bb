// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private final AtomicLong millis = new AtomicLong(1_763_700_000_000L);
    private final TimeOrderedIds ids = new TimeOrderedIds(() -> Instant.ofEpochMilli(millis.get()), new Random(7));

    @Test
    void laterIdsSortAfterEarlierOnes() {
        assertThat(Stream.generate(() -> {
            millis.incrementAndGet();
            return ids.get();
        }).limit(1_000)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void idsOfOneMomentDifferAndTellItAsVersionSevenDoes() {
        assertThat(Stream.generate(ids).limit(1_000)).doesNotHaveDuplicates().allSatisfy(id -> {
            UUID uuid = UUID.fromString(id);
            assertThat(uuid.version()).isEqualTo(7);
            assertThat(uuid.variant()).isEqualTo(2);
            // 1763700000000 is 019aa4b64500 in hexadecimal.
            assertThat(id).startsWith("019aa4b6-4500-7");
        });
    }
}
