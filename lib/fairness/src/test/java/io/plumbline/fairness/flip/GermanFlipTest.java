// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.flip;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.fairness.Selection;
import io.plumbline.fairness.results.CompatValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The original's values on German credit; its whole-numbered features leave neighbours tied, which bounds agreement. */
class GermanFlipTest {
    private static final int FEATURES = 7;
    private final List<String[]> rows = read();

    @Test
    void womenAgreeToTheDigit() {
        assertThat(flipTest(FEATURES, "female")).isEqualTo(CompatValue.of(-13.0 / 310));
    }

    @Test
    void foreignWorkersAgreeToTheDigit() {
        assertThat(flipTest(FEATURES + 1, "yes")).isEqualTo(CompatValue.of(-294.0 / 963));
    }

    private CompatValue flipTest(int facetColumn, String disadvantagedValue) {
        double[][] features = new double[FEATURES][rows.size()];
        byte[] facet = new byte[rows.size()];
        byte[] predicted = new byte[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            String[] fields = rows.get(row);
            for (int column = 0; column < FEATURES; column++) {
                features[column][row] = Double.parseDouble(fields[column]);
            }
            facet[row] = fields[facetColumn].equals(disadvantagedValue) ? Selection.YES : Selection.NO;
            predicted[row] = features[1][row] < 4000 && features[0][row] <= 24 ? Selection.YES : Selection.NO;
        }
        return FlipTest.compat(features, new boolean[FEATURES], facet, predicted);
    }

    private static List<String[]> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GermanFlipTest.class.getResourceAsStream("german-features.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
