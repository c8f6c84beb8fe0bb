// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import static io.plumbline.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.GroupTable.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final long LIMIT = 10;

    @Test
    void aSingleSmallGroupTakesTheNextSmallestWithIt() {
        assertThat(Suppression.hidden(Map.of(List.of("a"), 3L, List.of("b"), 40L, List.of("c"), 50L), LIMIT))
                .containsExactlyInAnyOrder(List.of("a"), List.of("b"));
    }

    @Test
    void smallGroupsThatTogetherStayBelowTheLimitTakeAnother() {
        assertThat(Suppression.hidden(Map.of(List.of("a"), 3L, List.of("b"), 4L, List.of("c"), 50L, List.of("d"), 60L),
                LIMIT)).containsExactlyInAnyOrder(List.of("a"), List.of("b"), List.of("c"));
    }

    @Test
    void nothingIsHiddenWhenAllAreLargeEnough() {
        assertThat(Suppression.hidden(Map.of(List.of("a"), 10L, List.of("b"), 11L), LIMIT)).isEmpty();
    }

    @Test
    void aCellOfTwoFacetsCannotBeWorkedOutFromEitherTotal() {
        // Of f x, f y, m x, m y only f x is small, but any total with one hidden cell would tell it: all four go.
        Map<List<String>, Long> rows = Map.of(List.of("f", "x"), 3L, List.of("f", "y"), 50L, List.of("m", "x"), 60L,
                List.of("m", "y"), 70L);

        assertThat(Suppression.hidden(rows, LIMIT)).isEqualTo(rows.keySet());
    }

    @Test
    void noTotalLeavesASmallRemainderWhateverTheTable() {
        forAll(SuppressionTest::table, 20261121, rows -> {
            Set<List<Integer>> hidden = Suppression.hidden(rows, LIMIT);
            for (int facet = -1; facet < 2; facet++) {
                for (int value = 0; value < 4; value++) {
                    int on = facet;
                    int wanted = value;
                    List<List<Integer>> total = rows.keySet().stream()
                            .filter(group -> on < 0 || group.get(on) == wanted).toList();
                    long remainder = total.stream().filter(hidden::contains).mapToLong(rows::get).sum();
                    long count = total.stream().filter(hidden::contains).count();
                    assertThat(count == 0 || count == total.size() || count > 1 && remainder >= LIMIT).isTrue();
                }
            }
        });
    }

    @Test
    void hiddenGroupsLeaveNoTraceInTheTable() {
        CountedData data = CountedData.of("race").selected("a", 50, 100).selected("b", 30, 60).selected("tiny", 0, 3);
        GroupTable table = GroupTables.of(data.cube(), data.allFacets(), CountedData.POSITIVE, CountedData.POSITIVE,
                Optional.empty(), new GroupSettings(0.95, 1, LIMIT, 100));

        assertThat(table.groups()).extracting(Group::suppressed).containsExactly(false, true, true);
        assertThat(table.groups().subList(1, 3)).allSatisfy(group -> {
            assertThat(group.metrics()).isEmpty();
            assertThat(group.counts()).isEqualTo(new GroupCounts(0, 0, 0, 0, 0, 0, 0));
        });
        assertThat(table.comparisons()).allSatisfy(
                comparison -> assertThat(comparison.minGroup() + comparison.maxGroup()).isEmpty());
        assertThat(table.notes()).singleElement().asString().startsWith("2 groups are not shown");
    }

    @Test
    void tooFewRowsAltogetherAreHiddenAltogether() {
        CountedData data = CountedData.of("race").selected("a", 2, 4).selected("b", 1, 3);
        GroupTable table = GroupTables.of(data.cube(), data.allFacets(), CountedData.POSITIVE, CountedData.POSITIVE,
                Optional.empty(), new GroupSettings(0.95, 1, LIMIT, 100));

        assertThat(table.overall().suppressed()).isTrue();
        assertThat(table.overall().metrics()).isEmpty();
        assertThat(table.groups()).allMatch(Group::suppressed);
    }

    private static Map<List<Integer>, Long> table(Random random) {
        Map<List<Integer>, Long> rows = new HashMap<>();
        for (int cell = 0; cell < 8; cell++) {
            rows.put(List.of(random.nextInt(4), random.nextInt(4)), 1L + random.nextInt(60));
        }
        return rows;
    }
}
