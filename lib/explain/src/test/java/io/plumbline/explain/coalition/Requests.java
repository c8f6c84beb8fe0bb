// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.GoldenCase;
import io.plumbline.model.Predictor;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Requests of tests. */
final class Requests {
    private Requests() {}

    static ShapleyRequest of(Predictor model, double[] background, double[] instances, Budget budget) {
        int width = model.features().size();
        return new ShapleyRequest(model, Solved.singles(width), background, background.length / width, instances,
                LongStream.range(0, instances.length / width).toArray(), List.of(), Unit.OUTPUT, budget, 20261121, 1,
                0.95);
    }

    static ShapleyRequest golden(int rows, Budget budget) {
        GoldenCase golden = GoldenCase.logistic12();
        return of(golden.model(), golden.background(), Arrays.copyOf(golden.instances(), rows * golden.width()),
                budget);
    }

    static ShapleyRequest with(ShapleyRequest given, Unit unit, int threads) {
        return new ShapleyRequest(given.model(), given.players(), given.background(), given.backgroundRows(),
                given.instances(), given.dataset(), given.texts(), unit, given.budget(), given.seed(), threads,
                given.level());
    }

    static ShapleyRequest seeded(ShapleyRequest given, long seed) {
        return new ShapleyRequest(given.model(), given.players(), given.background(), given.backgroundRows(),
                given.instances(), given.dataset(), given.texts(), given.unit(), given.budget(), seed, given.threads(),
                given.level());
    }

    static double[] uniform(int count, long seed) {
        return new SplittableRandom(seed).doubles(count, -2, 2).toArray();
    }
}
