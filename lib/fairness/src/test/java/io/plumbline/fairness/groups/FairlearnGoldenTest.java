// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.fairness.results.GroupTable;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value of Fairlearn's MetricFrame on two datasets, one of them by sex and race together. */
class FairlearnGoldenTest {
    private static final Map<String, CountedData> CASES = Map.of("german-sex", CountedData.golden("german", "sex"),
            "adult-sex", CountedData.golden("adult", "sex"), "adult-sex-x-race",
            CountedData.golden("adult", "sex", "race"));

    @ParameterizedTest
    @ValueSource(strings = {"german-sex", "adult-sex", "adult-sex-x-race"})
    void agreesWithFairlearn(String name) {
        CountedData data = Objects.requireNonNull(CASES.get(name));
        GroupTable table = GroupTables.of(data.cube(), data.allFacets(), CountedData.POSITIVE, CountedData.POSITIVE,
                Optional.empty(), new GroupSettings(0.95, 30, 0, 100));
        List<String[]> expected = CountedData.read("fairlearn.csv", ";").stream().filter(line -> line[0].equals(name))
                .toList();

        assertThat(expected).hasSizeGreaterThan(70);
        for (String[] line : expected) {
            double value = Double.parseDouble(line[3]);
            assertThat(find(table, line[1], line[2])).as("%s %s", line[1], line[2]).isCloseTo(value,
                    within(Math.abs(value) * 1e-11));
        }
    }

    private static double find(GroupTable table, String part, String metric) {
        if (metric.isEmpty()) {
            return value(Objects.requireNonNull(table.named().get(part)));
        }
        if (part.equals("overall")) {
            return find(table.overall(), metric);
        }
        Optional<GroupTable.Group> group = table.groups().stream()
                .filter(one -> String.join(" & ", one.values()).equals(part)).findFirst();
        if (group.isPresent()) {
            return find(group.get(), metric);
        }
        GroupTable.Comparison comparison = table.comparisons().stream().filter(one -> one.metric().equals(metric))
                .findFirst().orElseThrow();
        return value(switch (part) {
            case "group_min" -> comparison.min();
            case "group_max" -> comparison.max();
            case "difference_between_groups" -> comparison.difference();
            case "ratio_between_groups" -> comparison.ratio();
            case "difference_to_overall" -> comparison.differenceToOverall();
            case "ratio_to_overall" -> comparison.ratioToOverall();
            default -> throw new IllegalArgumentException(part);
        });
    }

    private static double find(GroupTable.Group group, String metric) {
        return metric.equals("count")
                ? group.counts().rows()
                : value(Objects.requireNonNull(group.metrics().get(metric)).value());
    }

    private static double value(Measurement measurement) {
        return ((Measurement.Defined) measurement).value();
    }
}
