// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench;

import io.plumbline.fairness.Selection;
import io.plumbline.fairness.flip.FlipTest;
import io.plumbline.fairness.results.CompatValue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does the flip test of gender take on two normal features? Run: ./bench FlipTestBenchmark */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class FlipTestBenchmark {
    private static final boolean[] NO_TEXT = {false, false};

    @Param({"100000", "1000000"})
    int rows;

    private double[][] features = {};
    private byte[] female = {};
    private byte[] predicted = {};

    @Setup
    public void generate() {
        features = Recipe.features(rows);
        int[][] codes = Recipe.codes(rows);
        female = new byte[rows];
        predicted = new byte[rows];
        for (int row = 0; row < rows; row++) {
            female[row] = codes[0][row] == 0 ? Selection.YES : Selection.NO;
            predicted[row] = codes[4][row] == 1 ? Selection.YES : Selection.NO;
        }
    }

    @Benchmark
    public CompatValue compat() {
        return FlipTest.compat(features, NO_TEXT, female, predicted);
    }

    @Benchmark
    public FlipTest.Outcome strict() {
        return FlipTest.strict(features, NO_TEXT, female, predicted, 0.95, 42);
    }
}
