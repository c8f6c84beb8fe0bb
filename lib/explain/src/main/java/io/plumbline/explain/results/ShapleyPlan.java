// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

/**
 * How Shapley values were computed.
 *
 * @param engine "exact", "odd-regression", "kernel-regression", "antithetic-walks", "tree-interventional",
 *        "tree-path-dependent"
 * @param reason why this engine, one sentence
 * @param game the game that was solved, one sentence: "interventional: absent features come from the background rows; unit:
 *        probability"
 * @param unit "output", "log-odds" or "margin"
 * @param coalitions coalitions per row that were evaluated, at most; 0 for tree engines
 * @param backgroundRows background rows
 * @param forecastCalls model calls foreseen before the run
 * @param calls model calls made
 * @param seed seed of the coalitions
 * @param targetError half-width at which sampling stopped early, as a share of the range of values; 0 for none
 */
public record ShapleyPlan(String engine, String reason, String game, String unit, long coalitions, int backgroundRows,
        long forecastCalls, long calls, long seed, double targetError) {}
