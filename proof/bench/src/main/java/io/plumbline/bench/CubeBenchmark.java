// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench;

import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.results.SplitResults;
import java.util.List;
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

/**
 * How long do cube, metrics and intervals take, from encoded rows in memory, on one thread? Run: ./bench CubeBenchmark
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CubeBenchmark {
    @Param({"100000", "1000000"})
    int rows;

    private int[][] codes = {};
    private ContingencyCube cube = ContingencyCube.ofCodes(List.of(), codes);

    @Setup
    public void encode() {
        codes = Recipe.codes(rows);
        cube = ContingencyCube.ofCodes(Recipe.AXES, codes);
    }

    @Benchmark
    public ContingencyCube cube() {
        return ContingencyCube.ofCodes(Recipe.AXES, codes);
    }

    @Benchmark
    public List<SplitResults> cubeAndMetrics() {
        return RecipeAnalysis.analyse(ContingencyCube.ofCodes(Recipe.AXES, codes), 0);
    }

    @Benchmark
    public List<SplitResults> metricsWith1000Replicates() {
        return RecipeAnalysis.analyse(cube, 1000);
    }
}
