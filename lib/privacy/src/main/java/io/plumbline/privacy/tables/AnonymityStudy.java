// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.tables;

import io.plumbline.measure.Measurement;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Counts rows one by one and then says how well they hide people. Memory grows with the number of different rows, not
 * with rows; above the limit it refuses more. Not for several threads at once.
 */
public final class AnonymityStudy {
    private static final int SHOWN_CLASSES = 10;
    private static final double RECURSIVE_C = 3;

    private final List<String> quasiIdentifiers;
    private final List<SensitiveColumn> sensitive;
    private final int mostClasses;
    private final Map<List<String>, ClassCounts> classes = new LinkedHashMap<>();
    private long rows;

    /**
     * Begins a study.
     *
     * @param quasiIdentifiers columns that together may single a person out, at least one
     * @param sensitive        columns nobody should learn of a person, perhaps none
     * @param mostClasses      how many different combinations of quasi-identifiers there may be
     */
    public AnonymityStudy(List<String> quasiIdentifiers, List<SensitiveColumn> sensitive, int mostClasses) {
        if (quasiIdentifiers.isEmpty()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "there is no quasi-identifier; name at least one column.");
        }
        this.quasiIdentifiers = List.copyOf(quasiIdentifiers);
        this.sensitive = List.copyOf(sensitive);
        this.mostClasses = mostClasses;
    }

    /** Counts a row; a missing value is the empty text, and equal to other missing ones. */
    public void add(List<String> quasiValues, List<String> sensitiveValues) {
        if (quasiValues.size() != quasiIdentifiers.size() || sensitiveValues.size() != sensitive.size()) {
            throw new IllegalArgumentException("a row needs " + quasiIdentifiers.size() + " and " + sensitive.size()
                    + " values, has " + quasiValues.size() + " and " + sensitiveValues.size());
        }
        ClassCounts counts = classes.get(quasiValues);
        if (counts == null) {
            if (classes.size() == mostClasses) {
                throw new PlumblineException(Category.LIMIT_EXCEEDED, "there are more than " + mostClasses
                        + " different combinations of " + String.join(", ", quasiIdentifiers)
                        + "; leave out a column that differs from row to row, or make it coarser.");
            }
            counts = new ClassCounts(sensitive.size());
            classes.put(List.copyOf(quasiValues), counts);
        }
        counts.add(sensitiveValues);
        rows++;
    }

    /** Returns the figures of the rows counted so far. */
    public AnonymityFigures figures() {
        return figures(Optional.empty());
    }

    /** Returns the figures of the rows counted so far, as a sample of {@code population}, a study of the same columns. */
    public AnonymityFigures figuresWithin(AnonymityStudy population) {
        if (!population.quasiIdentifiers.equals(quasiIdentifiers)) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the population has the quasi-identifiers "
                    + population.quasiIdentifiers + " and the table " + quasiIdentifiers + "; give both the same.");
        }
        return figures(Optional.of(population));
    }

    private AnonymityFigures figures(Optional<AnonymityStudy> population) {
        List<EquivalenceClass> sorted = classes.entrySet().stream()
                .map(entry -> new EquivalenceClass(entry.getKey(), entry.getValue().rows()))
                .sorted(Comparator.comparingLong(EquivalenceClass::rows)).limit(SHOWN_CLASSES).toList();
        long unique = classes.values().stream().filter(counts -> counts.rows() == 1).count();
        Measurement k = sorted.isEmpty() ? noRows() : Measurement.of(sorted.get(0).rows());
        List<Diversity> diversity = IntStream.range(0, sensitive.size()).mapToObj(
                index -> DiversityCount.of(sensitive.get(index), index, List.copyOf(classes.values()), RECURSIVE_C))
                .toList();
        return new AnonymityFigures(quasiIdentifiers, rows, classes.size(), unique, k, sorted, risk(population),
                diversity);
    }

    private ReidentificationRisk risk(Optional<AnonymityStudy> population) {
        if (rows == 0) {
            return new ReidentificationRisk(noRows(), noRows(), noRows(), noRows());
        }
        long smallest = classes.values().stream().mapToLong(ClassCounts::rows).min().orElseThrow();
        Measurement mean = Measurement.of((double) classes.size() / rows);
        Measurement highest = Measurement.of(1.0 / smallest);
        return population.map(whole -> new ReidentificationRisk(highest, mean, journalist(whole), marketer(whole)))
                .orElseGet(() -> new ReidentificationRisk(highest, mean,
                        Measurement.undefined("no population was given"), mean));
    }

    private Measurement journalist(AnonymityStudy population) {
        long smallest = Long.MAX_VALUE;
        for (List<String> values : classes.keySet()) {
            ClassCounts counts = population.classes.get(values);
            if (counts == null) {
                return notContained();
            }
            smallest = Math.min(smallest, counts.rows());
        }
        return Measurement.of(1.0 / smallest);
    }

    private Measurement marketer(AnonymityStudy population) {
        double matched = 0;
        for (Map.Entry<List<String>, ClassCounts> each : classes.entrySet()) {
            ClassCounts counts = population.classes.get(each.getKey());
            if (counts == null) {
                return notContained();
            }
            matched += (double) each.getValue().rows() / counts.rows();
        }
        return Measurement.of(matched / rows);
    }

    private static Measurement noRows() {
        return Measurement.undefined("there are no rows");
    }

    private static Measurement notContained() {
        return Measurement.undefined("a row of the table is not in the population");
    }
}
