// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.measure.Measurement;
import io.plumbline.measure.PlumblineException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnonymityStudyTest {
    private static final int MANY = 1000;

    @Test
    void theSmallestClassIsKAndRisksFollowFromClassSizes() {
        // classes of 3, 2 and 1 of 6 rows
        AnonymityFigures figures = study("A", "A", "A", "B", "B", "C").figures();

        assertThat(figures.rows()).isEqualTo(6);
        assertThat(figures.classes()).isEqualTo(3);
        assertThat(figures.uniqueRows()).isEqualTo(1);
        assertThat(figures.k()).isEqualTo(Measurement.of(1));
        assertThat(figures.smallest()).containsExactly(new EquivalenceClass(List.of("C"), 1),
                new EquivalenceClass(List.of("B"), 2), new EquivalenceClass(List.of("A"), 3));
        assertThat(figures.risk()).isEqualTo(new ReidentificationRisk(Measurement.of(1), Measurement.of(3.0 / 6),
                Measurement.undefined("no population was given"), Measurement.of(3.0 / 6)));
    }

    @Test
    void aPopulationLowersTheRisk() {
        // sample A, A, B in a population of 4 A and 5 B: journalist 1/4; marketer (2/4 + 1/5) / 3
        ReidentificationRisk risk = study("A", "A", "B")
                .figuresWithin(study("A", "A", "A", "A", "B", "B", "B", "B", "B")).risk();

        assertThat(risk.prosecutorHighest()).isEqualTo(Measurement.of(1));
        assertThat(risk.journalistHighest()).isEqualTo(Measurement.of(0.25));
        assertThat(value(risk.marketer())).isCloseTo(0.7 / 3, within(1e-15));
        assertThat(study("Z").figuresWithin(study("A")).risk().marketer())
                .isEqualTo(Measurement.undefined("a row of the table is not in the population"));
    }

    @Test
    void diversityIsThatOfTheWorstClass() {
        // class 1: flu 3, cold 1; class 2: flu 2, cold 2, gout 1
        Diversity diversity = sensitive(false, "1:flu", "1:flu", "1:flu", "1:cold", "2:flu", "2:flu", "2:cold",
                "2:cold", "2:gout");

        assertThat(diversity.distinct()).isEqualTo(Measurement.of(2));
        // H = -(3/4 ln 3/4 + 1/4 ln 1/4) = 0.562335; exp = 1.754765
        assertThat(value(diversity.entropy())).isCloseTo(1.754765, within(1e-6));
        // class 1 with c = 3: l = 2 asks 3 < 3 * 1, which fails; l = 1 asks 3 < 3 * 4
        assertThat(diversity.recursive()).isEqualTo(Measurement.of(1));
        // whole: flu 5/9, cold 3/9, gout 1/9; class 1: |3/4 - 5/9| + |1/4 - 3/9| + 1/9 = 7/36 + 3/36 + 4/36, halved
        assertThat(value(diversity.closeness())).isCloseTo(7.0 / 36, within(1e-15));
    }

    @Test
    void recursiveDiversityHoldsUpToTheLargestL() {
        // counts 4, 3, 2, 1 with c = 3: l = 4 asks 4 < 3, fails; l = 3 asks 4 < 9
        assertThat(sensitive(false, "1:a", "1:a", "1:a", "1:a", "1:b", "1:b", "1:b", "1:c", "1:c", "1:d").recursive())
                .isEqualTo(Measurement.of(3));
    }

    @Test
    void salariesOfThePaperAreAsFarAsThePaperSays() {
        // Li, Li, Venkatasubramanian 2007, section 4.2: salaries 3k to 11k, {3k, 4k, 5k} is at 0.375, {6k, 8k, 11k} at 0.167
        Diversity low = sensitive(true, "1:3", "1:4", "1:5", "2:6", "2:7", "2:8", "2:9", "2:10", "2:11");
        Diversity spread = sensitive(true, "1:6", "1:8", "1:11", "2:3", "2:4", "2:5", "2:7", "2:9", "2:10");

        assertThat(value(low.closeness())).isCloseTo(0.375, within(1e-12));
        assertThat(value(spread.closeness())).isCloseTo(1.0 / 6, within(1e-12));
    }

    @Test
    void aSingleValueEverywhereGivesNothingMoreAwayThanTheWhole() {
        Diversity diversity = sensitive(true, "1:7", "2:7");

        assertThat(diversity.distinct()).isEqualTo(Measurement.of(1));
        assertThat(diversity.entropy()).isEqualTo(Measurement.of(1));
        assertThat(diversity.closeness()).isEqualTo(Measurement.of(0));
    }

    @Test
    void withoutRowsNothingIsDefined() {
        AnonymityFigures figures = new AnonymityStudy(List.of("zip"), List.of(new SensitiveColumn("ill", false)), MANY)
                .figures();

        Measurement none = Measurement.undefined("there are no rows");
        assertThat(figures.k()).isEqualTo(none);
        assertThat(figures.risk()).isEqualTo(new ReidentificationRisk(none, none, none, none));
        assertThat(figures.diversity().get(0).closeness()).isEqualTo(none);
    }

    @Test
    void tooManyClassesAreRefusedAndWordsHaveNoOrder() {
        assertThatThrownBy(() -> {
            AnonymityStudy study = new AnonymityStudy(List.of("id"), List.of(), 2);
            List.of("1", "2", "3").forEach(id -> study.add(List.of(id), List.of()));
        }).isInstanceOf(PlumblineException.class)
                .hasMessageStartingWith("there are more than 2 different combinations of id; leave out a column");
        assertThatThrownBy(() -> sensitive(true, "1:secret")).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("is no number").hasMessageNotContaining("secret");
        assertThatThrownBy(() -> new AnonymityStudy(List.of(), List.of(), MANY)).isInstanceOf(PlumblineException.class);
    }

    private static AnonymityStudy study(String... zips) {
        AnonymityStudy study = new AnonymityStudy(List.of("zip"), List.of(), MANY);
        for (String zip : zips) {
            study.add(List.of(zip), List.of());
        }
        return study;
    }

    private static Diversity sensitive(boolean ordered, String... rows) {
        AnonymityStudy study = new AnonymityStudy(List.of("zip"), List.of(new SensitiveColumn("ill", ordered)), MANY);
        for (String row : rows) {
            study.add(List.of(row.split(":")[0]), List.of(row.split(":")[1]));
        }
        return study.figures().diversity().get(0);
    }

    private static double value(Measurement measurement) {
        return ((Measurement.Defined) measurement).value();
    }
}
