// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast as WCAG 2.2 measures it: at least 4.5 for text, 3 for marks that carry meaning. */
class InkTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    static Stream<Arguments> pairs() {
        return Stream.of(pair(Ink.TEXT, Ink.PAGE, TEXT), pair(Ink.MUTED, Ink.PAGE, TEXT),
                pair(Ink.ACCENT, Ink.PAGE, TEXT),
                pair(Ink.TEXT, Ink.SURFACE, TEXT), pair(Ink.MUTED, Ink.SURFACE, TEXT), pair(Ink.PASS, Ink.PAGE, TEXT),
                pair(Ink.FAIL, Ink.PAGE, TEXT), pair(Ink.UNSURE, Ink.PAGE, TEXT), pair(Ink.PASS, Ink.BAND, MARK),
                pair(Ink.FAIL, Ink.BAND, MARK), pair(Ink.UNSURE, Ink.BAND, MARK), pair(Ink.ACCENT, Ink.BAND, MARK),
                pair(Ink.AXIS, Ink.PAGE, MARK), pair(Ink.ON_STRONG, Ink.TRUE_POSITIVE, TEXT),
                pair(Ink.ON_STRONG, Ink.FALSE_NEGATIVE, TEXT), pair(Ink.ON_SOFT, Ink.FALSE_POSITIVE, TEXT),
                pair(Ink.ON_SOFT, Ink.TRUE_NEGATIVE, TEXT), pair(Ink.ON_SOFT, Ink.HEAT_1, TEXT),
                pair(Ink.ON_SOFT, Ink.HEAT_2, TEXT), pair(Ink.ON_SOFT, Ink.HEAT_3, TEXT),
                pair(Ink.ON_STRONG, Ink.HEAT_4, TEXT), pair(Ink.ON_STRONG, Ink.HEAT_5, TEXT));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void readsWellOnLightAndOnDark(Ink front, Ink back, double least) {
        assertThat(contrast(front, back, Ink::light)).as("light").isGreaterThanOrEqualTo(least);
        assertThat(contrast(front, back, Ink::dark)).as("dark").isGreaterThanOrEqualTo(least);
    }

    private static Arguments pair(Ink front, Ink back, double least) {
        return Arguments.of(front, back, least);
    }

    private static double contrast(Ink front, Ink back, Function<Ink, String> side) {
        double one = luminance(side.apply(front));
        double other = luminance(side.apply(back));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
