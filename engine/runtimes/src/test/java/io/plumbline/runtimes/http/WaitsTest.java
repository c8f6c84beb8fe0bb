// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsTest {
    private static final Duration BASE = Duration.ofMillis(200);

    private static Duration wait(int attempt, Optional<Duration> asked) {
        return Waits.before(attempt, new Outcome.Reply(503, "", asked, ""), BASE, new SplittableRandom(1));
    }

    @ParameterizedTest
    @CsvSource({"1,100,200", "2,200,400", "3,400,800", "9,25600,30000", "500,30000,30000"})
    void waitsDoubleUpToThirtySeconds(int attempt, long shortest, long longest) {
        assertThat(wait(attempt, Optional.empty()).toMillis()).isBetween(shortest, longest);
    }

    @Test
    void theLongerOfOurWaitAndTheirsCounts() {
        assertThat(wait(1, Optional.of(Duration.ofSeconds(7)))).isEqualTo(Duration.ofSeconds(7));
        assertThat(wait(1, Optional.of(Duration.ofHours(1)))).isEqualTo(Duration.ofSeconds(30));
        assertThat(wait(3, Optional.of(Duration.ZERO))).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void waitsOfTheSameRequestRepeat() {
        assertThat(wait(4, Optional.empty())).isEqualTo(wait(4, Optional.empty()));
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        String soon = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(20));

        assertThat(Waits.retryAfter(Optional.of(" 12 "))).contains(Duration.ofSeconds(12));
        assertThat(Waits.retryAfter(Optional.of(soon)).orElseThrow()).isBetween(Duration.ofSeconds(15),
                Duration.ofSeconds(20));
        assertThat(Waits.retryAfter(Optional.of("Wed, 21 Oct 2015 07:28:00 GMT"))).contains(Duration.ZERO);
        assertThat(Waits.retryAfter(Optional.of("soon"))).isEmpty();
        assertThat(Waits.retryAfter(Optional.empty())).isEmpty();
    }
}
