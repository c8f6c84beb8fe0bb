// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void anIntervalChartReadsOutItsTitleAndItsValues() {
        String svg = chart(row("DPL", "0.075 (0.013 to 0.136)")).draw("c", Skin.SCREEN);

        assertThat(svg).contains("role=\"img\"", "aria-labelledby=\"c-title c-desc\"",
                "<title id=\"c-title\">A &lt;finding&gt;</title>",
                "<desc id=\"c-desc\">DPL: 0.075 (0.013 to 0.136).</desc>");
    }

    @Test
    void coloursOnScreenComeFromClassesAndOnPaperFromValues() {
        assertThat(chart(row("DPL", "0.075")).draw("c", Skin.SCREEN)).doesNotContain("#")
                .contains("class=\"f-fail s-fail\"");
        assertThat(chart(row("DPL", "0.075")).draw("c", Skin.PAPER)).contains("fill=\"#b3400e\"").contains(
                "alt=\"A &lt;finding&gt;. DPL: 0.075.\"");
    }

    @Test
    void aRowWithoutAValueSaysWhyAndDrawsNoMark() {
        IntervalChart.Row row = new IntervalChart.Row("TE", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(-0.1), Optional.of(0.1), VerdictSign.NONE, "not estimable: no negatives");

        assertThat(chart(row).draw("c", Skin.SCREEN)).contains("not estimable: no negatives").doesNotContain("<circle");
    }

    @Test
    void longNamesAreCutAndTheirWholeIsATooltip() {
        assertThat(chart(row("x".repeat(100), "1")).draw("c", Skin.SCREEN))
                .contains("<title>" + "x".repeat(100) + "</title>").contains("xx…xx");
    }

    @Test
    void everyVerdictHasItsOwnShape() {
        assertThat(VerdictSign.PASS.draw(Skin.SCREEN)).contains("<circle");
        assertThat(VerdictSign.FAIL.draw(Skin.SCREEN)).contains("<path d=\"M7.0 1.5L12.5 11.5L1.5 11.5Z\"");
        assertThat(VerdictSign.UNSURE.draw(Skin.SCREEN)).contains("<path d=\"M7.0 1.5L12.5 7.0L7.0 12.5L1.5 7.0Z\"");
    }

    @Test
    void confusionBarsAddUpToTheirAxis() {
        String svg = new ConfusionChart("t", List.of(new ConfusionChart.Row("g", 0.5, 0.25, 0.05, 0.2))).draw("c",
                Skin.SCREEN);

        // the plot is 480 wide; a unit is left between neighbours
        assertThat(svg).contains("width=\"239\"", "width=\"119\"", "width=\"23\"", "width=\"95\"")
                .contains(">50%<", ">25%<", ">20%<").doesNotContain(">5%<");
    }

    private static IntervalChart chart(IntervalChart.Row row) {
        return new IntervalChart("A <finding>", "unit", List.of(row), Optional.of(0.0), false,
                IntervalChart.Width.SHORT_NAMES);
    }

    private static IntervalChart.Row row(String name, String text) {
        return new IntervalChart.Row(name, Optional.of(0.075), Optional.of(0.013), Optional.of(0.136), Optional.empty(),
                Optional.empty(), VerdictSign.FAIL, text);
    }
}
