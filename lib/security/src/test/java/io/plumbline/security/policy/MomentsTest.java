// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @ParameterizedTest
    @CsvSource({"2026, 2026-01-01T00:00:00Z", "2026-03, 2026-03-01T00:00:00Z", "2026-03-02, 2026-03-02T00:00:00Z",
            "2026-03-02T04:05Z, 2026-03-02T04:05:00Z", "2026-03-02T04:05:06, 2026-03-02T04:05:06Z",
            "2026-03-02T04:05:06.7Z, 2026-03-02T04:05:06.700Z", "2026-03-02T04:05:06+02:00, 2026-03-02T02:05:06Z",
            "2026-03-02T04:05:06-02:00, 2026-03-02T06:05:06Z", "0, 1970-01-01T00:00:00Z", "-1, 1969-12-31T23:59:59Z",
            "1767225600, 2026-01-01T00:00:00Z"})
    void readsIsoAndSeconds(String written, String moment) {
        assertThat(Moments.parse(written)).contains(Instant.parse(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T", "soon", "2026-13", "2026-02-30", "2026-03-02T25:00Z", "02.03.2026",
            "99999999999999999999", "9223372036854775807"})
    void whatIsNoMomentIsNone(String written) {
        assertThat(Moments.parse(written)).isEmpty();
    }
}
