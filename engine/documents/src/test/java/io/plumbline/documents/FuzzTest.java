// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static io.plumbline.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.measure.PlumblineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a document is damaged, it is read or it is refused with a sentence. */
class FuzzTest {
    private static final String[] PIECES = {"{", "}", "[", "]", ",", ":", "\"", "null", "true", "1e400", "-1", "0.5",
            "[[]]",
            "{}", "\"all\"", "\u0000", "\\", "\uFEFF", "&a ", "*a ", "!!int ", "- ", "? ", "| ", "%", "---\n",
            "9223372036854775808",
            "0x1", ".inf", "<<: "};

    @TempDir
    Path folder;

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int from = random.nextInt(damaged.length());
            int to = Math.min(damaged.length(), from + random.nextInt(random.nextInt(10) == 0 ? 200 : 4));
            switch (random.nextInt(4)) {
                case 0 -> damaged.delete(from, to);
                case 1 -> damaged.insert(from, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> damaged.insert(from, damaged.substring(from, to));
                default -> damaged.setCharAt(from, (char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
            }
        }
        return damaged.toString();
    }

    private static void assertReadOrRefused(String text, Consumer<String> reader) {
        try {
            reader.accept(text);
        } catch (PlumblineException refused) {
            assertThat(Samples.sentence(refused)).startsWith("fuzz").containsPattern("[.?]$")
                    .doesNotContain("\n", "com.fasterxml", "java.", "Exception").hasSizeLessThan(1000);
        }
    }

    @Test
    void damagedTextOfAConfiguration() {
        String whole = Samples.text("complete.json");
        forAll(random -> damaged(whole, random), 1,
                text -> assertReadOrRefused(text, damaged -> AnalysisConfigs.parse(damaged, "fuzz.json")));
    }

    @Test
    void damagedTextOfAPolicy() throws IOException {
        String whole = ReferenceTest.example("policy.md");
        forAll(random -> damaged(whole, random), 2,
                text -> assertReadOrRefused(text, damaged -> PolicyDocuments.parse(damaged, "fuzz.yaml")));
    }

    /** Every value of the document is put in the place of every other kind of value. */
    @Test
    void valuesOfTheWrongKind() {
        String whole = Samples.text("complete.json");
        String[] values = {"null", "true", "-3", "2.5", "\"\"", "\"x\"", "[]", "[null]", "{}", "{\"x\": 1}"};
        forAll(random -> {
            String[] lines = whole.split("\n", -1);
            int line = random.nextInt(lines.length);
            lines[line] = lines[line].replaceFirst(": [^,{\\[]+", ": " + values[random.nextInt(values.length)]);
            return String.join("\n", lines);
        }, 3, text -> assertReadOrRefused(text, damaged -> AnalysisConfigs.parse(damaged, "fuzz.json")));
    }

    @Test
    void damagedBytes() {
        byte[] whole = Samples.text("complete.json").getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("fuzz.json");
        forAll(random -> {
            byte[] bytes = whole.clone();
            for (int times = 1 + random.nextInt(8); times > 0; times--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            return bytes;
        }, 4, bytes -> {
            try {
                Files.write(file, bytes);
                AnalysisConfigs.read(file);
            } catch (PlumblineException refused) {
                assertThat(refused).hasMessageStartingWith(file.toString());
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
    }
}
