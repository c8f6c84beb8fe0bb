// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new Random(1), 1_000);

    @Test
    void onlyThePasswordItselfMatches() {
        String hash = passwords.hash("correct horse battery");

        assertThat(hash).startsWith("pbkdf2-sha256$1000$").doesNotContain("horse");
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("Correct horse battery", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
        assertThat(passwords.matches("correct horse battery", "md5$1$x$y")).isFalse();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTimeAndKeepsItsOwnCost() {
        String hash = passwords.hash("correct horse battery");

        assertThat(passwords.hash("correct horse battery")).isNotEqualTo(hash);
        assertThat(new Passwords(new Random(2), 5).matches("correct horse battery", hash)).isTrue();
    }

    /** The vector of RFC 7914, section 11, for 1 iteration, of which PBKDF2 here derives the first 32 bytes. */
    @Test
    void theHashIsThatOfTheStandard() {
        String salt = java.util.Base64.getEncoder().withoutPadding().encodeToString("salt".getBytes(
                java.nio.charset.StandardCharsets.US_ASCII));
        byte[] expected = java.util.HexFormat.of()
                .parseHex("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc");
        String hash = "pbkdf2-sha256$1$" + salt + "$"
                + java.util.Base64.getEncoder().withoutPadding().encodeToString(expected);

        assertThat(passwords.matches("passwd", hash)).isTrue();
    }

    @Test
    void shortAndEndlessPasswordsAreRefusedWithoutRepeatingThem() {
        assertThatThrownBy(() -> passwords.hash("hunter2")).isInstanceOf(PlumblineException.class)
                .hasMessage("the password has 7 characters; it must have 12 to 128");
        assertThatThrownBy(() -> passwords.hash("x".repeat(129))).isInstanceOf(PlumblineException.class);
    }
}
