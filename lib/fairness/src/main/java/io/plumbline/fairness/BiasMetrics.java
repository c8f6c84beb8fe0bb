// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.fairness.results.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of bias metrics: every {@link BiasMetric} on the class path, and the flip test, which needs rows. */
public final class BiasMetrics {
    /** What the flip test is. Its value comes as a {@link FlipResult} and not from a cube. */
    public static final MetricSpec FLIP_TEST = MetricSpec.named("FT", "Flip test", Stage.POST_TRAINING)
            .original("Flip Test")
            .formula("(F+ - F-) / n_d, where F+ are rows of d that are predicted negative although "
                    + "most of their 5 nearest neighbours in a are predicted positive, and F- the reverse")
            .reading(
                    "Above 0, rows of d would more often gain than lose a positive prediction if they were judged like "
                            + "the rows of a that look like them.")
            .limits("It does not tell why: neighbours are near in the features as given, so a feature that stands in "
                    + "for the facet hides a gap, and an unrelated one blurs it.")
            .strictness("strict uses the sign of the documentation, scales features and encodes text, where the "
                    + "original's code has the opposite sign and raw distances")
            .source("https://doi.org/10.1145/3351095.3372845").build();

    private static final Map<String, BiasMetric> COMPUTED = ServiceLoader
            .load(BiasMetric.class, BiasMetric.class.getClassLoader()).stream().map(ServiceLoader.Provider::get)
            .collect(Collectors.toUnmodifiableMap(metric -> metric.spec().name(), Function.identity()));

    private static final List<MetricSpec> ALL = Stream
            .concat(COMPUTED.values().stream().map(BiasMetric::spec), Stream.of(FLIP_TEST))
            .sorted(Comparator.comparing(MetricSpec::stage).thenComparing(MetricSpec::name)).toList();

    private BiasMetrics() {}

    /** Returns all metrics by stage, then name, which is the original's order. */
    public static List<MetricSpec> all() {
        return ALL;
    }

    /** Returns the metric named {@code name}, upper or lower case. */
    public static Optional<MetricSpec> find(String name) {
        return ALL.stream().filter(spec -> spec.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Returns the names of the metrics of {@code stage} in alphabetical order. */
    public static List<String> names(Stage stage) {
        return ALL.stream().filter(spec -> spec.stage() == stage).map(MetricSpec::name).toList();
    }

    /** Returns the metric of the cube named {@code name}; empty for the flip test and unknown names. */
    public static Optional<BiasMetric> computed(String name) {
        return Optional.ofNullable(COMPUTED.get(name));
    }
}
