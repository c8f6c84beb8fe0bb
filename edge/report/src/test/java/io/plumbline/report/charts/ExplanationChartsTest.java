// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExplanationChartsTest {

    @Test
    void aBeeswarmDrawsEachRowWhileTheyAreFew() {
        BeeswarmChart chart = new BeeswarmChart("t", "u",
                List.of(new BeeswarmChart.Row("f", new double[]{-1, 0, 1}, new byte[]{0, 2, 4}, "x")));

        assertThat(dots(chart.draw("c", Skin.SCREEN))).isEqualTo(3);
    }

    @Test
    void aBeeswarmOfManyRowsKeepsItsSizeAndItsTails() {
        double[] values = new double[100_000];
        values[0] = 1;
        byte[] classes = new byte[values.length];
        BeeswarmChart chart = new BeeswarmChart("t", "u", List.of(new BeeswarmChart.Row("f", values, classes, "x")));

        // 99,999 rows at 0 make the fullest column, 11 dots; the single row at 1 still has its dot
        assertThat(dots(chart.draw("c", Skin.SCREEN))).isEqualTo(12);
    }

    @Test
    void aWaterfallPointsWhereItMoves() {
        WaterfallChart chart = new WaterfallChart("t", "u", 0.5, "base", List.of(
                new WaterfallChart.Step("up", 0.2, 0, "+0.2"), new WaterfallChart.Step("down", -0.1, 0, "-0.1")),
                "end");

        String svg = chart.draw("c", Skin.SCREEN);

        assertThat(svg).contains("class=\"f-raise s-raise\"", "class=\"f-lower s-lower\"");
        // 0.5 to 0.7 over 216 to 560: up runs from the left end to the right one
        assertThat(svg).contains("M216 35L554 35L560 43L554 51L216 51Z");
    }

    @Test
    void aCellWithoutRowsIsHatchedAndHasNoFigure() {
        SurfaceChart chart = new SurfaceChart("t", "x", List.of("1", "2"), "y", List.of("a"),
                new String[][]{{"0.11"}, {"0.99"}}, new boolean[][]{{false}, {true}}, List.of("low"),
                new int[][]{{1}, {5}}, "d");

        assertThat(chart.draw("c", Skin.SCREEN)).contains(">0.11<").doesNotContain(">0.99<", "class=\"f-heat-5\"");
    }

    @Test
    void aValueThatIsNoNumberLeavesAGap() {
        LineChart chart = new LineChart("t", "x", "y",
                List.of(new LineChart.Series("s", new double[]{0, 1, 2, 3}, new double[]{0, 1, Double.NaN, 1})), "d");

        assertThat(chart.draw("c", Skin.PAPER)).containsPattern("d=\"M56 240L[0-9.]+ 54M648 54\" fill=\"none\"");
    }

    @Test
    void aBarWithoutIntervalHasNoWhisker() {
        BarChart chart = new BarChart("t", "u",
                List.of(new BarChart.Row("f", 2, Optional.empty(), Optional.empty(), "2")));

        assertThat(chart.draw("c", Skin.SCREEN)).contains("<rect x=\"176\"");
        assertThat(Pattern.compile("stroke-width=\"1.6\"").matcher(chart.draw("c", Skin.SCREEN)).find()).isFalse();
    }

    @Test
    void largeAndTinyTicksStayApart() {
        Scale large = Scale.linear(0, 1e12, 0, 300);
        Scale tiny = Scale.linear(0, 2e-8, 0, 300);

        assertThat(large.ticks()).extracting(large::label).containsExactly("0", "0.2 tn", "0.4 tn", "0.6 tn", "0.8 tn",
                "1.0 tn");
        assertThat(tiny.ticks()).extracting(tiny::label).contains("1.0e−8").hasSizeLessThan(8);
    }

    private static int dots(String svg) {
        return Arrays.stream(svg.split("h0", -1)).toList().size() - 1;
    }
}
