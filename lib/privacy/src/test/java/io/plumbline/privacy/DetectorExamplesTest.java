// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences from examples.tsv: a value between guillemets must be found as it stands, a line without them holds none. */
class DetectorExamplesTest {
    private static final SensitiveData DATA = SensitiveData.builtIn();

    record Example(EntityType type, String text, String value) {
        static Example of(String line) {
            List<String> cells = List.of(line.split("\t", 2));
            String marked = cells.get(1).replace("\\n", "\n");
            int begin = marked.indexOf('\u00ab');
            String value = begin < 0 ? "" : marked.substring(begin + 1, marked.indexOf('\u00bb'));
            return new Example(EntityType.valueOf(cells.get(0)), marked.replace("\u00ab", "").replace("\u00bb", ""),
                    value);
        }

        @Override
        public String toString() {
            return type + ": " + text;
        }
    }

    static Stream<Example> found() throws IOException {
        return examples().filter(example -> !example.value().isEmpty());
    }

    static Stream<Example> nearMisses() throws IOException {
        return examples().filter(example -> example.value().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("found")
    void findsTheValueAndNothingElseOfItsKind(Example example) {
        assertThat(DATA.find(example.text(), EnumSet.of(example.type())))
                .extracting(finding -> example.text().substring(
                        finding.begin(), finding.end()))
                .containsExactly(example.value());
    }

    @ParameterizedTest
    @MethodSource("found")
    void theKindStandsWhenEveryKindCompetes(Example example) {
        int begin = example.text().indexOf(example.value());
        Set<EntityType> wanted = EnumSet.allOf(EntityType.class);
        wanted.remove(EntityType.ADDRESS);
        if (example.type() == EntityType.DATE_TIME) {
            wanted.remove(EntityType.DATE_OF_BIRTH);
        }
        assertThat(DATA.find(example.text(), wanted)).anyMatch(finding -> finding.type() == example.type()
                && finding.begin() == begin && finding.length() == example.value().length());
    }

    @ParameterizedTest
    @MethodSource("nearMisses")
    void nothingIsFoundInANearMiss(Example example) {
        assertThat(DATA.find(example.text(), EnumSet.of(example.type()))).isEmpty();
    }

    @Test
    void everyKindThatADetectorServesHasAnExampleAndANearMiss() throws IOException {
        Set<EntityType> served = new TreeSet<>();
        DATA.detectors().forEach(detector -> served.addAll(detector.types()));
        served.removeAll(Set.of(EntityType.NAME, EntityType.ADDRESS));
        assertThat(found().map(Example::type)).containsAll(served);
        assertThat(nearMisses().map(Example::type)).containsAll(served);
    }

    private static Stream<Example> examples() throws IOException {
        try (InputStream table = Objects
                .requireNonNull(DetectorExamplesTest.class.getResourceAsStream("examples.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Example::of);
        }
    }
}
