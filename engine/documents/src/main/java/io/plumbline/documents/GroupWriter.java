// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.SubgroupSearch;
import java.util.Optional;

/**
 * Writes groups side by side, and the worst subgroups.
 *
 * @param out where to
 * @param numbers how its numbers are written
 */
record GroupWriter(JsonOutput out, NumberWriter numbers) {
    GroupWriter(JsonOutput out) {
        this(out, new NumberWriter(out));
    }

    void table(GroupTable table) {
        out.texts("facets", table.facets());
        out.object("overall", _ -> group(table.overall()));
        out.objects("groups", table.groups(), this::group);
        out.objects("comparisons", table.comparisons(), this::comparison);
        out.object("named", _ -> table.named().forEach(numbers::measurement));
        out.texts("notes", table.notes());
    }

    private void group(GroupTable.Group group) {
        out.texts("values", group.values());
        out.flag("suppressed", group.suppressed());
        if (!group.suppressed()) {
            out.object("counts", _ -> numbers.counts(group.counts()));
            out.object("metrics", _ -> group.metrics()
                    .forEach((name, measured) -> out.object(name, _ -> measured(measured))));
        }
    }

    private void measured(GroupTable.Measured measured) {
        numbers.measurement("value", measured.value());
        numbers.interval("interval", measured.interval());
        out.number("numerator", measured.numerator());
        out.number("denominator", measured.denominator());
    }

    private void comparison(GroupTable.Comparison comparison) {
        out.text("metric", comparison.metric());
        numbers.measurement("min", comparison.min());
        out.text("min_group", comparison.minGroup());
        numbers.measurement("max", comparison.max());
        out.text("max_group", comparison.maxGroup());
        numbers.measurement("difference", comparison.difference());
        numbers.interval("difference_interval", comparison.differenceInterval());
        numbers.measurement("ratio", comparison.ratio());
        numbers.measurement("difference_to_overall", comparison.differenceToOverall());
        numbers.measurement("ratio_to_overall", comparison.ratioToOverall());
    }

    void search(SubgroupSearch search) {
        out.texts("columns", search.columns());
        out.text("metric", search.metric());
        out.number("depth", search.depth());
        out.number("minimum_rows", search.minimumRows());
        out.number("examined", search.examined());
        out.objects("worst", search.worst(), this::subgroup);
    }

    private void subgroup(SubgroupSearch.Subgroup subgroup) {
        out.texts("conditions", subgroup.conditions());
        out.text("metric", subgroup.metric());
        out.number("rows", subgroup.rows());
        out.number("rate", subgroup.rate());
        out.number("rest_rate", subgroup.restRate());
        out.number("gap", subgroup.gap());
        numbers.interval("interval", Optional.of(subgroup.interval()));
        out.number("p_value", subgroup.pValue());
        out.number("adjusted_p_value", subgroup.adjustedPValue());
    }
}
