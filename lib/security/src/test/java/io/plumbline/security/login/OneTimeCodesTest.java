// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Appendix B of RFC 6238, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({"59,94287082", "1111111109,07081804", "1111111111,14050471", "1234567890,89005924",
            "2000000000,69279037", "20000000000,65353130"})
    void codesAreThoseOfTheStandard(long seconds, String code) {
        long step = OneTimeCodes.step(Instant.ofEpochSecond(seconds));

        assertThat(OneTimeCodes.code(SECRET, step, 8)).isEqualTo(code);
        assertThat(OneTimeCodes.code(SECRET, step, 6)).isEqualTo(code.substring(2));
    }

    @Test
    void aCodeIsTakenOneStepEarlyOrLateAndNoMore() {
        String code = OneTimeCodes.code(SECRET, 100, 6);

        assertThat(OneTimeCodes.match(SECRET, code, Instant.ofEpochSecond(99 * 30), -1)).hasValue(100);
        assertThat(OneTimeCodes.match(SECRET, code, Instant.ofEpochSecond(100 * 30), -1)).hasValue(100);
        assertThat(OneTimeCodes.match(SECRET, code, Instant.ofEpochSecond(101 * 30 + 29), -1)).hasValue(100);
        assertThat(OneTimeCodes.match(SECRET, code, Instant.ofEpochSecond(102 * 30), -1)).isEmpty();
        assertThat(OneTimeCodes.match(SECRET, code, Instant.ofEpochSecond(98 * 30), -1)).isEmpty();
    }

    @Test
    void aCodeAlreadyTakenIsNotTakenAgainNorIsAnEarlierOne() {
        Instant now = Instant.ofEpochSecond(100 * 30);

        assertThat(OneTimeCodes.match(SECRET, OneTimeCodes.code(SECRET, 100, 6), now, 100))
                .isEqualTo(OptionalLong.empty());
        assertThat(OneTimeCodes.match(SECRET, OneTimeCodes.code(SECRET, 99, 6), now, 100)).isEmpty();
        assertThat(OneTimeCodes.match(SECRET, OneTimeCodes.code(SECRET, 101, 6), now, 100)).hasValue(101);
    }

    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void base32IsThatOfTheStandardWithoutPadding(String text, String written) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
        assertThat(new String(Base32.decode(written), StandardCharsets.US_ASCII)).isEqualTo(text);
    }
}
