// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is found in Spanish, which Comprehend takes beside English: 91 sentences from spanish.tsv. */
class SpanishTest {
    private static final SensitiveData DATA = SensitiveData.builtIn();

    @Test
    void ofNinetyOneSpanishSentencesEightyFourAreReadExactly() throws IOException {
        List<String> wrong = new ArrayList<>();
        int sentences = 0;
        for (String line : lines()) {
            sentences++;
            String text = line.substring(line.indexOf('\t') + 1);
            EntityType type = EntityType.valueOf(line.substring(0, line.indexOf('\t')));
            List<String> wanted = text.contains("«")
                    ? List.of(text.substring(text.indexOf('«') + 1, text.indexOf('»')))
                    : List.of();
            String plain = text.replace("«", "").replace("»", "");
            List<String> found = DATA.find(plain, EnumSet.of(type)).stream()
                    .map(finding -> plain.substring(finding.begin(), finding.end())).toList();
            if (!found.equals(wanted)) {
                wrong.add(type + ": " + text + " " + found);
            }
        }
        assertThat(sentences).isEqualTo(91);
        assertThat(wrong).hasSizeLessThanOrEqualTo(7);
    }

    private static List<String> lines() throws IOException {
        try (InputStream table = Objects.requireNonNull(SpanishTest.class.getResourceAsStream("spanish.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList();
        }
    }
}
