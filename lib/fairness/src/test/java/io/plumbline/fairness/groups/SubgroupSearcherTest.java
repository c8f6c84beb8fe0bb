// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import static io.plumbline.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.fairness.Proportions;
import io.plumbline.fairness.results.SubgroupSearch;
import io.plumbline.fairness.results.SubgroupSearch.Subgroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubgroupSearcherTest {
    private static final SubgroupSettings SETTINGS = new SubgroupSettings(3, 10, 0.95, 10);

    @Test
    void findsTheIntersectionThatNoSingleColumnShows() {
        // Selection rate 0.5 for everyone but young women (0.1)
        SubgroupSearch search = search(CountedData.of("sex", "age").selected("f|young", 10, 100)
                .selected("f|old", 50, 100).selected("m|young", 50, 100).selected("m|old", 50, 100), SETTINGS);

        // "sex = f" and "age = young" have a gap too, but only because of young women
        assertThat(search.worst()).hasSize(1);
        Subgroup first = search.worst().getFirst();
        assertThat(first.conditions()).containsExactly("sex = f", "age = young");
        assertThat(first.rows()).isEqualTo(100);
        assertThat(first.rate()).isEqualTo(0.1);
        assertThat(first.restRate()).isEqualTo(0.5);
        assertThat(first.gap()).isCloseTo(0.4, within(1e-12));
        assertThat(first.interval()).isEqualTo(Proportions.newcombe(150, 300, 10, 100, 0.95));
        assertThat(first.pValue()).isEqualTo(Proportions.pValue(10, 100, 150, 300));
        // 4 single values and 4 pairs were examined
        assertThat(search.examined()).isEqualTo(8);
        assertThat(first.adjustedPValue()).isCloseTo(8 * first.pValue(), within(1e-20));
        assertThat(search.columns()).containsExactly("sex", "age");
        assertThat(search.metric()).isEqualTo("selection_rate");
    }

    @Test
    void ranksByGapTimesShareOfRows() {
        // a: gap to the rest 0.5 - 0.4 = 0.1..., 1000 of 2100 rows; b: rate 0 on 100 rows
        SubgroupSearch search = search(
                CountedData.of("group").selected("a", 300, 1000).selected("b", 0, 100).selected("c", 500, 1000),
                SETTINGS);

        assertThat(search.worst()).extracting(Subgroup::conditions).containsExactly(List.of("group = a"),
                List.of("group = b"));
    }

    @Test
    void whatMayBeChanceComesLast() {
        // a: 480 of 1000 against 505 of 1005, a large group with a gap that may be chance; b: 0 of 20 against 985 of 1985
        SubgroupSearch search = search(CountedData.of("group").selected("a", 480, 1000).selected("b", 0, 20)
                .selected("c", 505, 985), SETTINGS);

        assertThat(search.worst()).extracting(Subgroup::conditions).containsExactly(List.of("group = b"),
                List.of("group = a"));
        assertThat(search.worst().getLast().adjustedPValue()).isGreaterThan(0.05);
    }

    @Test
    void aConditionThatTellsNothingIsLeftOut() {
        // Women are selected less, whatever the city
        SubgroupSearch search = search(CountedData.of("sex", "city").selected("f|x", 20, 100).selected("f|y", 20, 100)
                .selected("m|x", 60, 100).selected("m|y", 60, 100), SETTINGS);

        assertThat(search.worst()).extracting(Subgroup::conditions).containsExactly(List.of("sex = f"));
    }

    @Test
    void aFurtherConditionMustBeWorseBeyondChance() {
        // Women 20% against 60%; women in x 15%, in y 25%: within women p = 0.08, and four other things were looked at
        SubgroupSearch search = search(CountedData.of("sex", "city").selected("f|x", 15, 100).selected("f|y", 25, 100)
                .selected("m|x", 60, 100).selected("m|y", 60, 100), SETTINGS);

        assertThat(search.worst()).extracting(Subgroup::conditions).startsWith(List.of("sex = f"))
                .allMatch(conditions -> conditions.size() == 1);
    }

    @Test
    void aConditionThatHoldsAnywayIsNotExamined() {
        // Everyone in x is a woman: "sex = f, city = x" is "city = x" again
        SubgroupSearch search = search(CountedData.of("sex", "city").selected("f|x", 20, 100).selected("m|y", 60, 100)
                .selected("f|y", 50, 100), SETTINGS);

        assertThat(search.examined()).isEqualTo(5);
        assertThat(search.worst()).extracting(Subgroup::conditions).containsExactlyInAnyOrder(List.of("city = x"),
                List.of("sex = f"));
    }

    @Test
    void smallSubgroupsAndMissingValuesAreNotExamined() {
        SubgroupSearch search = search(
                CountedData.of("city").selected("x", 0, 9).selected("", 0, 50).selected("y", 30, 60), SETTINGS);

        assertThat(search.examined()).isEqualTo(1);
        assertThat(search.worst()).isEmpty();
    }

    @Test
    void withoutPredictionsTheLabelIsCompared() {
        CountedData data = CountedData.of("sex").add("f", 1, 0, 10).add("f", 0, 0, 90).add("m", 1, 0, 50).add("m", 0, 0,
                50);
        SubgroupSearch search = SubgroupSearcher.search(data.cube(), CountedData.POSITIVE, new byte[0], SETTINGS);

        assertThat(search.metric()).isEqualTo("positive_label_rate");
        assertThat(search.worst()).singleElement().extracting(Subgroup::rate).isEqualTo(0.1);
    }

    @Test
    void weightsCountAndKishLimitsWhatTheyProve() {
        SubgroupSearch search = search(CountedData.weighted("sex").add("f", 1, 1, 50, 10, 2).add("f", 0, 0, 50, 90, 162)
                .add("m", 1, 1, 100, 100, 100).add("m", 0, 0, 100, 100, 100), SETTINGS);

        Subgroup found = search.worst().getFirst();
        assertThat(found.rate()).isEqualTo(0.1);
        assertThat(found.rows()).isEqualTo(100);
        double size = 100.0 * 100 / 164;
        assertThat(found.pValue()).isEqualTo(Proportions.zTest(0.1 * size, size, 100, 200));
    }

    @Test
    void itsSumsAreThoseOfLookingAtEveryCell() {
        forAll(SubgroupSearcherTest::threeColumns, 20261121, cells -> {
            CountedData data = CountedData.of("a", "b", "c");
            cells.forEach(cell -> data.add(cell[0] + "|" + cell[1] + "|" + cell[2], 0, cell[3], cell[4]));
            for (Subgroup found : search(data, new SubgroupSettings(3, 1, 0.5, 100)).worst()) {
                List<int[]> inside = cells.stream().filter(cell -> found.conditions().stream().allMatch(
                        condition -> condition.equals(condition.charAt(0) + " = " + cell[condition.charAt(0) - 'a'])))
                        .toList();
                long rows = inside.stream().mapToLong(cell -> cell[4]).sum();
                long selected = inside.stream().mapToLong(cell -> (long) cell[3] * cell[4]).sum();
                assertThat(found.rows()).isEqualTo(rows);
                assertThat(found.rate()).isEqualTo((double) selected / rows);
                assertThat(found.adjustedPValue()).isBetween(found.pValue(), 1.0);
            }
        });
    }

    private static List<int[]> threeColumns(Random random) {
        List<int[]> cells = new ArrayList<>();
        for (int cell = 0; cell < 40; cell++) {
            cells.add(new int[]{random.nextInt(3), random.nextInt(2), random.nextInt(4), random.nextInt(2),
                    1 + random.nextInt(30)});
        }
        return cells;
    }

    private static SubgroupSearch search(CountedData data, SubgroupSettings settings) {
        return SubgroupSearcher.search(data.cube(), CountedData.POSITIVE, CountedData.POSITIVE, settings);
    }
}
