// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.data.ColumnProfile;
import io.plumbline.data.Value;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension.Role;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.Selection;
import io.plumbline.fairness.results.TypeDecision.Choice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How both modes read one facet.
 *
 * @param column the facet
 * @param values facet d as configured; empty for one split per value
 * @param compat the original's reading
 * @param strict strict's reading
 * @param bands named bands, when the configuration cuts the column into segments
 */
record FacetPlan(ColumnProfile column, List<Value> values, CompatReading compat, StrictReading strict,
        Optional<Bands> bands) {
    /** A facet with more values than this is shown by its most frequent ones. */
    static final int MOST_SPLITS = 50;
    private static final int MOST_LEVELS = 1_000;

    // What Python says when the original fails before it has looked up the metric's description.
    private static final String NO_DESCRIPTION = "cannot access local variable 'metric_description' where it is not associated with a value";

    static FacetPlan of(ColumnProfile column, AnalysisConfig.Facet facet, Optional<AnalysisConfig.Segments> segments) {
        List<Value> values = facet.valuesOrThreshold();
        return new FacetPlan(column, values, CompatReading.of(column, values),
                StrictReading.of(column, values, facet.type()), segments.map(Bands::of));
    }

    /** Returns the numbers at which the facet's levels must be cut. */
    List<Double> breakpoints() {
        List<Double> breakpoints = new ArrayList<>(compat.breakpoints());
        bands.ifPresent(cut -> breakpoints.addAll(cut.breakpoints()));
        return breakpoints;
    }

    /**
     * One facet value against the rest, in both modes.
     *
     * @param text the original's text of it
     * @param disadvantaged facet d in words
     * @param advantaged facet a in words
     * @param compat the original's answers by level; empty when it fails with {@code compatError}
     * @param compatError the original's error for its whole report; empty text when there is none
     * @param strict strict's answers by level; empty when it cannot answer because of {@code strictReason}
     * @param strictReason why, as a clause; empty text when there is none
     */
    record Split(String text, String disadvantaged, String advantaged, Optional<byte[]> compat, String compatError,
            Optional<byte[]> strict, String strictReason) {}

    /**
     * Returns the splits of this facet.
     *
     * @param levels the facet's levels in the cube
     * @param rows rows by level
     * @param order the column's values in order of first appearance, missing included
     */
    List<Split> splits(List<Level> levels, long[] rows, List<Value> order) {
        if (bands.isPresent()) {
            return bandSplits(bands.get(), levels);
        }
        if (!values.isEmpty()) {
            return List.of(split(values, levels, Optional.empty()));
        }
        if (strict.choice() == Choice.CONTINUOUS && compat.choice() == Choice.CONTINUOUS) {
            return List.of(split(values, levels, Optional.empty()));
        }
        return shown(order, levels, rows).stream()
                .map(value -> split(List.of(value), levels, Optional.of(value))).toList();
    }

    /** Returns the values to split by: all, or the {@value #MOST_SPLITS} most frequent ones in order of first appearance. */
    private static List<Value> shown(List<Value> order, List<Level> levels, long[] rows) {
        Map<Value, Long> rowsOf = new LinkedHashMap<>();
        for (int code = 0; code < rows.length; code++) {
            if (levels.get(code) instanceof Level.Exactly(Value value)) {
                rowsOf.put(value, rows[code]);
            }
        }
        List<Value> known = order.isEmpty()
                ? List.copyOf(rowsOf.keySet())
                : order.stream().filter(rowsOf::containsKey).toList();
        if (known.size() <= MOST_SPLITS) {
            return known;
        }
        Set<Value> frequent = known.stream().sorted(Comparator.comparingLong(rowsOf::get).reversed()).limit(MOST_SPLITS)
                .collect(Collectors.toSet());
        return known.stream().filter(frequent::contains).toList();
    }

    /** Returns {@code cube} with the facet's rarest values gathered into one level, when it has very many. */
    ContingencyCube compacted(ContingencyCube cube) {
        int axis = cube.find(Role.FACET, column.name());
        List<Level> levels = cube.dimensions().get(axis).levels();
        if (bands.isPresent() || levels.size() <= MOST_LEVELS) {
            return cube;
        }
        Groups groups = Groups.ofValues(levels, cube.rowsByLevel(axis), MOST_LEVELS,
                level -> level instanceof Level.Exactly(Value value)
                        && values.stream().anyMatch(wanted -> StrictReading.same(value, wanted)));
        return cube.collapse(axis, groups.codes(), groups.levels());
    }

    private List<Split> bandSplits(Bands cut, List<Level> levels) {
        int[] band = levels.stream().mapToInt(cut::band).toArray();
        List<String> wanted = values.stream().map(Value::text).toList();
        for (String name : wanted) {
            if (!cut.names().contains(name)) {
                throw new PlumblineException(Category.INVALID_CONFIGURATION,
                        "Facet '" + column.name() + "' asks for '" + name
                                + "', which is not a segment of it (segments: " + String.join(", ", cut.names()) + ")."
                                + Suggestions.hint(name, cut.names()));
            }
        }
        List<Split> splits = new ArrayList<>();
        for (int index = 0; index < cut.names().size(); index++) {
            String name = cut.names().get(index);
            int here = index;
            if (Arrays.stream(band).anyMatch(one -> one == here) && (wanted.isEmpty() || wanted.contains(name))) {
                splits.add(bandSplit(cut, band, here));
            }
        }
        return splits;
    }

    private Split bandSplit(Bands cut, int[] band, int here) {
        byte[] compatAnswers = new byte[band.length];
        byte[] strictAnswers = new byte[band.length];
        for (int code = 0; code < band.length; code++) {
            compatAnswers[code] = band[code] == here ? Selection.YES : Selection.NO;
            strictAnswers[code] = band[code] < 0 ? Selection.LEFT_OUT : compatAnswers[code];
        }
        List<String> others = new ArrayList<>(cut.names());
        others.remove(here);
        others.removeIf(name -> Arrays.stream(band).noneMatch(one -> one >= 0 && cut.names().get(one).equals(name)));
        return new Split(cut.names().get(here), column.name() + " = " + cut.names().get(here), rest(others),
                Optional.of(compatAnswers), "", Optional.of(strictAnswers), "");
    }

    private Split split(List<Value> listed, List<Level> levels, Optional<Value> only) {
        Optional<byte[]> compatAnswers = Optional.empty();
        String text = CompatReading.joined(listed);
        String compatError = "";
        try {
            if (compat.choice() == Choice.CONTINUOUS) {
                compatAnswers = Optional.of(compat.continuousTest(column.max()).over(levels));
                text = compat.intervalText(column.max());
            } else {
                compatAnswers = Optional.of(categorical(levels, listed, only));
            }
        } catch (CompatFailure failure) {
            compatError = failure.text();
        }
        boolean missing = only.isPresent() && only.get() instanceof Value.Missing;
        boolean unanswerable = listed.isEmpty() || only.isPresent() && strict.choice() == Choice.CONTINUOUS;
        String reason = missing
                ? "strict leaves rows without a value of " + column.name() + " out"
                : unanswerable
                        ? column.name() + " holds " + column.distinct() + " distinct numbers and no threshold is given"
                        : "";
        Optional<byte[]> strictAnswers = reason.isEmpty()
                ? Optional.of(strict.test(listed).over(levels))
                : Optional.empty();
        return new Split(text, words(listed, missing), advantaged(listed, levels), compatAnswers, compatError,
                strictAnswers,
                reason);
    }

    private byte[] categorical(List<Level> levels, List<Value> listed, Optional<Value> only) throws CompatFailure {
        if (only.isPresent()) {
            // One of the column's own values is found at once; a missing one equals nothing.
            byte[] answers = new byte[levels.size()];
            int code = only.get() instanceof Value.Missing ? -1 : levels.indexOf(new Level.Exactly(only.get()));
            if (code >= 0) {
                answers[code] = Selection.YES;
            }
            return answers;
        }
        try {
            return compat.categoricalTest(levels, listed).over(levels);
        } catch (CompatFailure _) {
            throw new CompatFailure(NO_DESCRIPTION);
        }
    }

    private String words(List<Value> listed, boolean missing) {
        return strict.threshold().isPresent()
                ? strict.words()
                : column.name() + " = " + (missing
                        ? "(missing)"
                        : listed.stream().map(Value::text).reduce((left, right) -> left + " or " + right).orElse("?"));
    }

    private String advantaged(List<Value> listed, List<Level> levels) {
        return strict.restWords().orElseGet(() -> rest(LabelPlan.names(levels).stream()
                .filter(name -> listed.stream().noneMatch(value -> value.text().equals(name))).toList()));
    }

    private String rest(List<String> others) {
        return others.isEmpty() || others.size() > 3
                ? "all other values of " + column.name()
                : column.name() + " = " + String.join(" or ", others);
    }

    /** Returns the groups of this facet as strict shows them side by side: by level, the group's index, or -1. */
    Groups groups(List<Level> levels, long[] rows) {
        if (bands.isPresent()) {
            return Groups.of(bands.get().names(), levels.stream().mapToInt(bands.get()::band).toArray());
        }
        if (strict.threshold().isPresent()) {
            int[] group = new int[levels.size()];
            byte[] answers = strict.test().over(levels);
            for (int code = 0; code < group.length; code++) {
                group[code] = answers[code] == Selection.LEFT_OUT ? -1 : answers[code];
            }
            return Groups.of(List.of("≤ " + values.getFirst().text(), "> " + values.getFirst().text()), group);
        }
        return Groups.ofValues(levels, rows, MOST_SPLITS);
    }

    /** Returns whether the facet's numbers fall into few groups: bands, or above and below a threshold. */
    boolean cutsIntoGroups() {
        return bands.isPresent() || strict.threshold().isPresent();
    }

    /** Refuses what strict cannot answer, given how many rows each level has. */
    void checkStrict(List<Level> levels, long[] rows) {
        if (bands.isEmpty() && values.isEmpty() && strict.choice() == Choice.CONTINUOUS) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, "Facet '" + column.name() + "' holds "
                    + column.distinct() + " distinct numbers: give value_or_threshold one number, cut it into bands by "
                    + "segment_config, or set facet_type to \"categorical\".");
        }
        long present = 0;
        int occurring = 0;
        for (int code = 0; code < rows.length; code++) {
            boolean missing = levels.get(code) instanceof Level.Exactly(Value.Missing _);
            present += missing ? 0 : rows[code];
            occurring += missing || rows[code] == 0 ? 0 : 1;
        }
        if (present == 0) {
            throw new PlumblineException(Category.INVALID_DATA,
                    "Facet '" + column.name() + "' has no value in any row.");
        }
        if (bands.isEmpty() && !values.isEmpty()) {
            checkOccurs(levels, rows, present);
        } else if (occurring < 2) {
            throw new PlumblineException(Category.INVALID_DATA, "Facet '" + column.name()
                    + "' has a single value, so there is nothing to compare it with.");
        }
    }

    private void checkOccurs(List<Level> levels, long[] rows, long present) {
        long inside = LabelPlan.rows(strict.test().over(levels), rows)[1];
        List<String> names = LabelPlan.names(levels);
        if (inside == 0) {
            throw new PlumblineException(Category.INVALID_DATA, "No row has " + strict.words()
                    + (names.isEmpty() || names.size() > StrictReading.FEW
                            ? ""
                            : " (values: " + String.join(", ", names) + ")")
                    + "." + (strict.threshold().isPresent() ? "" : Suggestions.hint(values.getFirst().text(), names)));
        }
        if (inside == present) {
            throw new PlumblineException(Category.INVALID_DATA,
                    "Every row has " + strict.words() + ", so there is nobody to compare with.");
        }
    }
}
