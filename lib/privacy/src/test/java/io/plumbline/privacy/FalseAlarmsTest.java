// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Text of machines that holds no personal data: fewer than one finding per 100 kB of it. */
class FalseAlarmsTest {
    private static final int UNITS = 1_000_000;
    private static final SensitiveData DATA = SensitiveData.builtIn();
    private static final List<Function<Random, String>> LINES = List.of(random -> "commit " + hex(random, 40),
            random -> hex(random, 64) + "  lib-" + version(random) + ".tar.gz",
            random -> "md5 " + hex(random, 32).toUpperCase(Locale.ROOT),
            random -> "request_id=" + guid(random) + " status=200 bytes=" + random.nextInt(90_000),
            random -> "upgrade foo to version " + version(random) + "." + random.nextInt(20),
            random -> String.format(Locale.ROOT, "[%d] worker-%d INFO took %d ms, offset %d",
                    1_700_000_000_000L + random
                            .nextInt(1 << 30),
                    random.nextInt(64), random.nextInt(5_000), Math.abs(random.nextLong() % 100_000_000L)),
            random -> "    int count" + random.nextInt(10) + " = map.get(key" + random.nextInt(100) + ") + 0x"
                    + hex(random, 8)
                    + ";",
            random -> "    public static final String POLICY_" + random.nextInt(100) + " = \"" + hex(random, 12)
                    + "\";",
            random -> "if (state.index() >= " + random.nextInt(4_096) + ") { return public_policy[" + random.nextInt(64)
                    + "]; }",
            random -> "order " + Math.abs(random.nextLong() % 10_000_000_000L) + " invoice "
                    + random.nextInt(10_000_000),
            random -> "GET /v" + random.nextInt(4) + "/items/" + random.nextInt(1_000_000_000) + "?page="
                    + random.nextInt(50),
            random -> "span " + hex(random, 16) + " parent " + hex(random, 16) + " trace " + hex(random, 32),
            random -> "x = [" + random.nextGaussian() + ", " + random.nextGaussian() + "] # " + random.nextInt(1_000),
            random -> "import io.foo.bar" + random.nextInt(9) + ".Thing; // see section " + random.nextInt(9) + "."
                    + random
                            .nextInt(9)
                    + "." + random.nextInt(20),
            random -> "license: public, applicant class B" + random.nextInt(1_000_000) + ", published in volume "
                    + random
                            .nextInt(90),
            random -> "sku " + (char) ('A' + random.nextInt(26)) + (1_000_000 + random.nextInt(9_000_000)) + " stock "
                    + random.nextInt(900) + " price " + random.nextInt(99) + "." + (10 + random.nextInt(90)),
            random -> base64(random, 60),
            random -> "sha256:" + hex(random, 64) + " layer " + random.nextInt(1_000_000_000));

    @Test
    void hashesIdsVersionsCodeAndLogsHoldFewerThanOneFindingPer100kB() {
        Random random = new Random(20260101);
        StringBuilder text = new StringBuilder(UNITS + 200);
        while (text.length() < UNITS) {
            text.append(LINES.get(random.nextInt(LINES.size())).apply(random)).append('\n');
        }
        Set<EntityType> wanted = EnumSet.allOf(EntityType.class);
        wanted.remove(EntityType.NAME);
        wanted.remove(EntityType.ADDRESS);
        List<Finding> found = DATA.find(text.toString(), wanted);
        assertThat(found.size()).as("%s", found.stream().map(finding -> finding.type() + " " + text.substring(finding
                .begin(), finding.end())).toList()).isLessThan(UNITS / 100_000);
    }

    private static String hex(Random random, int count) {
        return pick(random, "0123456789abcdef", count);
    }

    private static String base64(Random random, int count) {
        return pick(random, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", count);
    }

    private static String pick(Random random, String alphabet, int count) {
        StringBuilder picked = new StringBuilder();
        random.ints(count, 0, alphabet.length()).forEach(at -> picked.append(alphabet.charAt(at)));
        return picked.toString();
    }

    private static String guid(Random random) {
        return String.join("-", hex(random, 8), hex(random, 4), "4" + hex(random, 3), "a" + hex(random, 3),
                hex(random, 12));
    }

    private static String version(Random random) {
        return random.nextInt(20) + "." + random.nextInt(40) + "." + random.nextInt(100);
    }
}
