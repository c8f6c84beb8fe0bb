// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

/**
 * Do the 95 % intervals of global figures hold the population's value in 95 % of samples? Prints a table for each kind of
 * figure: share of intervals that held it, mean error of the figure and mean width. Run: ./bench global-coverage [REPETITIONS]
 */
public final class GlobalCoverage {
    private GlobalCoverage() {}

    /** Runs all simulations; the only argument is the number of samples, 2,000 when absent. */
    public static void main(String[] args) {
        int repetitions = args.length == 0 || args[0].isEmpty() ? 2000 : Integer.parseInt(args[0]);
        AttributionCoverage.print(repetitions, System.out);
        DependenceCoverage.print(repetitions, System.out);
        ImportanceCoverage.print(repetitions, System.out);
    }
}
