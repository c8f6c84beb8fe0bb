// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.testkit.ForAll;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every detector on any text whatever. */
class AnyTextTest {
    private static final SensitiveData DATA = withoutTaggers();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Set<EntityType> ALL = EnumSet.allOf(EntityType.class);
    private static final List<String> PIECES = List.of("4111 1111 1111 1111", "@", "://", "www.", ".com", "+49", "(",
            ")", "-",
            "123-45-6789", "card ", "phone ", "::", "GB29", "\ud83d", "\ude00", "\ud83d\ude00", "\u0301", "\u0000",
            "\n",
            "\u0661\u0662\u0663", "\u00e9", "\u4e2d", "1", "a", "A", " ", ".", "password: ", "%B", "^", "?", "eyJ",
            "born ",
            "-----BEGIN ", "PRIVATE KEY-----", "Cookie: a=", "\u200b", "x12", "/", "#", "\"", "May 5", "AKIA", "age 5",
            "40s");

    private static SensitiveData withoutTaggers() {
        return SensitiveData
                .of(SensitiveData.builtIn().detectors().stream().filter(detector -> !detector.types().contains(
                        EntityType.NAME) && !detector.types().contains(EntityType.ADDRESS)).toList());
    }

    @Test
    void findingsOfAnyDetectorLieInTheTextAndNameItsKinds() {
        ForAll.forAll(AnyTextTest::draw, 20260101, text -> {
            for (PiiDetector detector : DATA.detectors()) {
                for (Finding finding : detector.find(new ScanText(text))) {
                    assertThat(finding.end()).as(detector.name()).isLessThanOrEqualTo(text.length());
                    assertThat(detector.types()).contains(finding.type());
                    assertThat(finding.detector()).startsWith(detector.name());
                }
            }
        });
    }

    @Test
    void findingsThatStandAreInOrderAndDoNotOverlap() {
        ForAll.forAll(AnyTextTest::draw, 20260102, text -> {
            int end = 0;
            for (Finding finding : DATA.find(text, ALL)) {
                assertThat(finding.begin()).isGreaterThanOrEqualTo(end);
                end = finding.end();
            }
        });
    }

    @Test
    void anEmptyTextHoldsNothing() {
        assertThat(DATA.find("", ALL)).isEmpty();
    }

    static Stream<Map.Entry<String, String>> hardTexts() {
        Map<String, String> units = new LinkedHashMap<>();
        for (String unit : List.of("1", "a@", "(", "1-1-1-", "123456789 ", "030 123456 ", "a.", "http://", "eyJ",
                "cookie:",
                "1:", "acct 12345678 ", "4111 ", "-----BEGIN PRIVATE KEY-----", "GB29 ", "1.2.3.4 ", "a", "é", "%B4=",
                "+1 (2")) {
            units.put(unit, unit);
        }
        return units.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("hardTexts")
    void twiceTheTextTakesAboutTwiceTheTime(Map.Entry<String, String> hard) {
        String half = repeated(hard.getValue(), 25_000);
        String whole = repeated(hard.getValue(), 50_000);
        DATA.find(half, ALL);
        // Of this thread only, as others use the machine too. A quadratic detector would take four times as long, and
        // seconds; 200 ms cover what is not the text's length.
        assertThat(fastest(whole)).isLessThan(3 * fastest(half) + 200_000_000L);
    }

    private static long fastest(String text) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 2; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            DATA.find(text, ALL);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    private static String repeated(String unit, int length) {
        return unit.repeat(length / unit.length() + 1).substring(0, length);
    }

    private static String draw(Random random) {
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(60); piece > 0; piece--) {
            if (random.nextInt(4) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }
}
