// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.explain.results.Dependence;
import io.plumbline.explain.results.PairDependence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes how outputs depend on features.
 *
 * @param out where to
 */
record DependenceWriter(JsonOutput out) {

    void dependence(Dependence dependence) {
        out.text("feature", dependence.feature());
        out.flag("categorical", dependence.categorical());
        out.texts("labels", dependence.labels());
        out.numbers("grid", dependence.grid());
        out.numbers("density", dependence.density());
        out.objects("curves", dependence.curves(), this::curve);
        out.objects("ale", dependence.ale(), this::effects);
    }

    private void curve(Dependence.Curve curve) {
        out.text("output", curve.output());
        out.numbers("mean", curve.mean());
        out.numbers("low", curve.low());
        out.numbers("high", curve.high());
        out.objects("individual", indices(curve.individual().size()), index -> {
            out.number("row", curve.rows()[index]);
            out.numbers("values", curve.individual().get(index));
        });
        out.number("importance", curve.importance());
    }

    private void effects(Dependence.AccumulatedEffects effects) {
        out.text("output", effects.output());
        out.numbers("edges", effects.edges());
        out.numbers("values", effects.values());
        effects.low().ifPresent(low -> out.numbers("low", low));
        effects.high().ifPresent(high -> out.numbers("high", high));
        out.numbers("counts", effects.counts());
    }

    void pair(PairDependence pair) {
        out.text("first", pair.first());
        out.text("second", pair.second());
        out.texts("first_labels", pair.firstLabels());
        out.texts("second_labels", pair.secondLabels());
        out.rows("counts", Arrays.stream(pair.counts()).map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toList());
        out.objects("surfaces", pair.surfaces(), surface -> {
            out.text("output", surface.output());
            out.rows("mean", Arrays.asList(surface.mean()));
            out.number("interaction", surface.interaction());
        });
    }

    private static List<Integer> indices(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
