// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.results.ProxyFinding;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.measure.Normal;
import io.plumbline.model.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProxyFinderTest {

    @Test
    void theAreaIsTheShareOfPairsThatTheFeatureRanksRight() {
        // members 1, 3, 4, 5; others 0, 1, 2, 6: right pairs 1.5 + 3 + 3 + 3 = 10.5 of 16
        List<ProxyFinding> findings = find(List.of(Feature.numeric("x")), new double[]{1, 3, 4, 5, 0, 1, 2, 6}, 4);

        assertThat(findings.get(0).auc()).isEqualTo(10.5 / 16);
    }

    @Test
    void aFeatureThatRanksMembersBelowTellsThemApartJustAsWell() {
        ProxyFinding finding = find(List.of(Feature.numeric("x")), new double[]{-1, -2, -3, -4, 0, 1, 2, 6}, 4).get(0);

        assertThat(finding.auc()).isEqualTo(1);
        assertThat(finding.interval().method()).isEqualTo("newcombe");
        assertThat(finding.interval().low()).isBetween(0.5, 0.99);
        assertThat(finding.interval().high()).isCloseTo(1, within(1e-12));
    }

    @Test
    void theMostTellingFeatureComesFirstWithItsInfluence() {
        // interleaved columns: "noise" splits members 2 of 4, "twin" separates them
        double[] cells = {1, 9, 2, 8, 3, 9, 4, 8, 1, 1, 2, 2, 3, 1, 4, 2};
        ProxyRequest request = new ProxyRequest("sex", "f", List.of(Feature.numeric("noise"), Feature.numeric("twin")),
                cells, members(8, 4), List.of(new Player("noise", List.of(0)), new Player("twin", List.of(1))),
                new double[]{0.3, 0.1}, 0.95, 1);

        List<ProxyFinding> findings = ProxyFinder.find(request);

        assertThat(findings).extracting(ProxyFinding::feature).containsExactly("twin", "noise");
        assertThat(findings.get(0).influence()).isCloseTo(0.25, within(1e-15));
        assertThat(findings.get(1).auc()).isEqualTo(0.5);
    }

    @Test
    void theFacetItselfAndFreeTextAreNoCandidates() {
        assertThat(find(List.of(Feature.numeric("sex"), Feature.text("note")), new double[16], 4)).isEmpty();
    }

    @Test
    void aGroupOfThreeIsTooSmallToTell() {
        assertThat(find(List.of(Feature.numeric("x")), new double[8], 3)).isEmpty();
    }

    @Test
    void manyCategoriesDoNotLookPredictiveBecauseThereAreMany() {
        // 300 categories for 400 rows: ordered on the rows they are tested on they would reach an area of about 0.9
        SplittableRandom random = new SplittableRandom(3);
        double[] cells = random.ints(400, 0, 300).asDoubleStream().toArray();
        ProxyFinding finding = find(List.of(levels(300)), cells, 200).get(0);

        assertThat(finding.auc()).isBetween(0.5, 0.56);
        assertThat(finding.interval().low()).isEqualTo(0.5);
    }

    @Test
    void categoriesThatNameTheGroupAreFoundWhateverTheirOrder() {
        // members have categories 0 or 2, others 1 or 3: no ordering by code could tell them apart
        double[] cells = IntStream.range(0, 80).mapToDouble(row -> (row < 40 ? 0 : 1) + 2 * (row % 2)).toArray();

        assertThat(find(List.of(levels(4)), cells, 40).get(0).auc()).isEqualTo(1);
    }

    @Test
    void missingCellsRankBelowAllOthers() {
        double[] cells = {Double.NaN, Double.NaN, Double.NaN, 1, 2, 3, 4, 5};

        assertThat(find(List.of(Feature.numeric("x")), cells, 4).get(0).auc()).isEqualTo(1);
    }

    @Test
    void ninetyFivePercentIntervalsHoldTheTrueAreaInNinetyFivePercentOfSamples() {
        // members normal(1, 1), others normal(0, 1): the area is Phi(1 / sqrt 2)
        double truth = 1 - Normal.upperTail(1 / Math.sqrt(2));
        SplittableRandom random = new SplittableRandom(11);
        int held = 0;
        for (int repeat = 0; repeat < 1000; repeat++) {
            double[] cells = new double[100];
            for (int row = 0; row < 100; row++) {
                cells[row] = random.nextGaussian() + (row < 40 ? 1 : 0);
            }
            held += find(List.of(Feature.numeric("x")), cells, 40).get(0).interval().contains(truth) ? 1 : 0;
        }
        assertThat(held).isBetween(930, 970);
    }

    @Test
    void crossFittedCategoriesHoldTheirAreaToo() {
        // five categories, shares of members 0.2 ... 0.8: area by enumeration of member and other category pairs
        double[] share = {0.2, 0.35, 0.5, 0.65, 0.8};
        double area = 0;
        for (int up = 0; up < 5; up++) {
            for (int down = 0; down < 5; down++) {
                area += share[up] / 2.5 * (1 - share[down]) / 2.5 * (up > down ? 1 : up == down ? 0.5 : 0);
            }
        }
        SplittableRandom random = new SplittableRandom(5);
        int held = 0;
        for (int repeat = 0; repeat < 400; repeat++) {
            double[] cells = new double[1000];
            boolean[] member = new boolean[1000];
            for (int row = 0; row < 1000; row++) {
                int level = random.nextInt(5);
                cells[row] = level;
                member[row] = random.nextDouble() < share[level];
            }
            ProxyRequest request = new ProxyRequest("sex", "f", List.of(levels(5)), cells, member, List.of(),
                    new double[0], 0.95, repeat);
            held += ProxyFinder.find(request).get(0).interval().contains(area) ? 1 : 0;
        }
        assertThat(held / 400.0).isBetween(0.92, 0.98);
    }

    private static List<ProxyFinding> find(List<Feature> features, double[] cells, int members) {
        return ProxyFinder.find(new ProxyRequest("sex", "f", features, cells,
                members(cells.length / features.size(), members), List.of(), new double[0], 0.95, 1));
    }

    private static boolean[] members(int rows, int members) {
        boolean[] member = new boolean[rows];
        Arrays.fill(member, 0, members, true);
        return member;
    }

    private static Feature levels(int count) {
        return Feature.categorical("zip", IntStream.range(0, count).mapToObj(String::valueOf).toList());
    }
}
