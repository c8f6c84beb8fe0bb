// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningsTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiterString = " ~ ", value = {
            // pattern, text of which every beginning has to count, text of which none does
            "ORD-[0-9]{6} ~ ORD-123456 ~ x", "K[a-z]+ ~ Kabcdefgh ~ k",
            "BEG[a-z ]{0,1000}END ~ BEGsome words END ~ beg",
            "(?i)ticket #?[0-9]+ ~ TicKet #123 ~ 9", "(?s:a.*z) ~ a. zz ~ b",
            "\\b[A-Z]{2}[0-9]{2}-[a-f0-9]{8}\\b ~ AB12-0123abcd ~ a",
            "(cat|dog|(?:lion|tiger){2,3})s? ~ tigerliontigers ~ o", "[]x-]+y ~ ]x-]y ~ a",
            "[[:alpha:]_]{3}\\d\\D ~ a_b1. ~ 1",
            "\\Qa.b\\E+c ~ a.bbc ~ b", "\\x41\\x{1F600}\\pL\\p{Greek} ~ A😀qλ ~ q", "a(?i)b|c ~ aB ~ b",
            "(?P<n>ab){2} ~ abab ~ b",
            "x*?y{0}z ~ xxz ~ y", "(?:a(?:b(?:c(?:d)?)*)+){2} ~ abcdcabbc ~ c", "a{ ~ a{ ~ b",
            "foo\\.bar ~ foo.bar ~ .",
            "(?m)^Key: .*$ ~ Key: one two ~ y", "a|b|cd ~ cd ~ d", "[^a-c\\]]{2}\\] ~ xy] ~ a"})
    void everyBeginningOfAMatchIsOneAndNothingElse(String pattern, String match, String none) {
        Pattern compiled = Pattern.compile(pattern);
        Beginnings beginnings = Beginnings.of(compiled);

        assertThat(compiled.matcher(match).matches()).as("it matches at all").isTrue();
        for (int end = 1; end <= match.length(); end++) {
            if (!Character.isHighSurrogate(match.charAt(end - 1))) {
                assertThat(beginnings.in(match.substring(0, end), 0)).as(match.substring(0, end)).isZero();
                String behind = "; \n" + match.substring(0, end);
                assertThat(beginnings.in(behind, 3)).isEqualTo(3);
            }
        }
        assertThat(beginnings.in(none, 0)).isEqualTo(none.length());
    }

    @Test
    void whatIsDecidedDoesNotWait() {
        Beginnings order = Beginnings.of(Pattern.compile("ORD-[0-9]{6}"));

        assertThat(order.in("ORD-123456 and more", 0)).isEqualTo(19);
        assertThat(order.in("ORD-12x ORD-1", 0)).isEqualTo(8);
        assertThat(order.in("see O", 0)).isEqualTo(4);
        assertThat(order.in("see O", 5)).isEqualTo(5);
        assertThat(Beginnings.of(Pattern.compile(".*secret")).in("one\ntwo", 0)).isEqualTo(4);
        assertThat(Beginnings.of(Pattern.compile("(?s).*secret")).in("one\ntwo", 0)).isZero();
    }

    @Test
    void aLongPatternIsReadInTime() {
        Beginnings long_ = Beginnings.of(Pattern.compile("(?i)" + "[a-z]x?".repeat(70)));

        assertThat(long_.in("a".repeat(100), 0)).isEqualTo(30);
    }
}
