// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.fairness.results.CompatValue;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void thousandsAreSeparated() {
        assertThat(Figures.count(1204)).isEqualTo("1,204");
        assertThat(Figures.count(100_000_000)).isEqualTo("100,000,000");
        assertThat(Figures.weight(1204.5)).isEqualTo("1,204.5");
        assertThat(Figures.weight(440)).isEqualTo("440");
    }

    @Test
    void valuesHaveThreeDecimalsAndATrueMinusSign() {
        assertThat(Figures.value(-0.111033193081)).isEqualTo("−0.111");
        assertThat(Figures.value(1.17333236024)).isEqualTo("1.173");
        assertThat(Figures.value(0.0)).isEqualTo("0.000");
        assertThat(Figures.value(-0.0)).isEqualTo("0.000");
    }

    @Test
    void largeValuesHaveFewerDecimalsAndSmallOnesMore() {
        assertThat(Figures.value(42.2468)).isEqualTo("42.25");
        assertThat(Figures.value(421.86)).isEqualTo("421.9");
        assertThat(Figures.value(-12345.6)).isEqualTo("−12,346");
        assertThat(Figures.value(0.000421)).isEqualTo("0.00042");
        assertThat(Figures.value(-1e-9)).isEqualTo("above −0.00001");
        assertThat(Figures.value(1e-9)).isEqualTo("below 0.00001");
    }

    @Test
    void whatCannotBeEstimatedSaysWhy() {
        assertThat(Figures.value(Measurement.undefined("facet a has no rows")))
                .isEqualTo("not estimable: facet a has no rows");
    }

    @Test
    void theOriginalsInfinitiesAndErrorsAreKept() {
        assertThat(Figures.value(CompatValue.of(Double.POSITIVE_INFINITY))).isEqualTo("Infinity");
        assertThat(Figures.value(CompatValue.of(Double.NEGATIVE_INFINITY))).isEqualTo("−Infinity");
        assertThat(Figures.value(CompatValue.failed("Facet set is empty"))).isEqualTo("error: Facet set is empty");
    }

    @Test
    void intervalsShareTheirDecimals() {
        assertThat(Figures.interval(new Interval(-0.1724, 0.00012, 0.95, "newcombe"))).isEqualTo("−0.172 to 0.000");
        assertThat(Figures.interval(new Interval(0, Double.POSITIVE_INFINITY, 0.95, "log")))
                .isEqualTo("0.000 to Infinity");
        assertThat(Figures.interval(new Interval(0.00001, 0.00042, 0.95, "bootstrap"))).isEqualTo("0.00001 to 0.00042");
        assertThat(Figures.level(0.95)).isEqualTo("95% CI");
        assertThat(Figures.level(0.995)).isEqualTo("99.5% CI");
    }

    @Test
    void probabilitiesStopAtTheEnds() {
        assertThat(Figures.probability(0.0423)).isEqualTo("0.042");
        assertThat(Figures.probability(0.0004)).isEqualTo("< 0.001");
        assertThat(Figures.probability(1)).isEqualTo("> 0.999");
    }

    @Test
    void percentagesNeverRoundASomethingToNothing() {
        assertThat(Figures.percent(0.125)).isEqualTo("12.5%");
        assertThat(Figures.percent(0.0002)).isEqualTo("< 0.1%");
        assertThat(Figures.percent(0)).isEqualTo("0%");
        assertThat(Figures.percent(1)).isEqualTo("100%");
    }
}
