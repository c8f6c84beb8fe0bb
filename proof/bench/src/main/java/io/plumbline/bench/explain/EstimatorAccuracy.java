// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import io.plumbline.explain.coalition.Engine;
import io.plumbline.explain.regression.Regression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How large is the error of Shapley values beside plain Kernel SHAP's at equal model calls? Root mean square over rows, seeds
 * and features, 100 background rows; truth by enumeration of each term's columns. Run: ./bench accuracy [ROWS [SEEDS]].
 */
public final class EstimatorAccuracy {
    private static final int BACKGROUND = 100;
    private static final int[] COALITIONS = {20, 50, 100, 200, 0};

    private EstimatorAccuracy() {}

    /** Prints the table; by default over 3 rows and 2 seeds. */
    public static void main(String[] arguments) {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int seeds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        System.out.println("| model | features | calls | plain Kernel SHAP | paired kernel | walks | odd regression "
                + "| product picks | of plain |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (int features : new int[]{12, 20, 40, 100}) {
            for (String model : List.of("smooth", "threshold", "trees", "logistic")) {
                if (!model.equals("logistic") || features == 12) {
                    print(model, features, rows, seeds);
                }
            }
        }
    }

    private static void print(String model, int features, int rows, int seeds) {
        List<TermGame> games = games(model, features, rows, BACKGROUND);
        List<double[]> truths = games.stream().map(TermGame::exact).toList();
        for (int entry : COALITIONS) {
            int coalitions = entry == 0 ? 2 * features + 2048 : entry;
            double plain = error(games, truths, seeds,
                    (game, seed) -> PlainKernelShap.estimate(game, coalitions, seed));
            boolean enough = coalitions >= 2 * features;
            double kernel = enough
                    ? error(games, truths, seeds, with(Engine.KERNEL_REGRESSION, coalitions))
                    : Double.NaN;
            double walks = error(games, truths, seeds, with(Engine.ANTITHETIC_WALKS, coalitions));
            double odd = enough ? error(games, truths, seeds, with(Engine.ODD_REGRESSION, coalitions)) : Double.NaN;
            boolean picksOdd = coalitions >= Regression.leastForOdd(features);
            System.out.printf(Locale.ROOT, "| %s | %d | %,d | %.2e | %s | %.2e | %s | %s | %.2f |%n", model, features,
                    coalitions * BACKGROUND, plain, shown(kernel), walks, shown(odd), picksOdd ? "odd" : "walks",
                    (picksOdd ? odd : walks) / plain);
        }
    }

    private static String shown(double error) {
        return Double.isNaN(error) ? "-" : String.format(Locale.ROOT, "%.2e", error);
    }

    static List<TermGame> games(String model, int features, int rows, int background) {
        List<Term> terms = switch (model) {
            case "smooth" -> SyntheticModels.smooth(features, 11);
            case "threshold" -> SyntheticModels.threshold(features, 12);
            case "trees" -> SyntheticModels.trees(features, 13);
            default -> SyntheticModels.logistic(features, 14);
        };
        List<TermGame> games = new ArrayList<>();
        double[][] drawn = SyntheticModels.rows(background, features, 21);
        for (double[] row : SyntheticModels.rows(rows, features, 22)) {
            games.add(new TermGame(terms, row, drawn));
        }
        return games;
    }

    private static Estimator with(Engine engine, int coalitions) {
        return (game, seed) -> TermModel.explain(game, coalitions, Optional.of(engine), seed).values();
    }

    private static double error(List<TermGame> games, List<double[]> truths, int seeds, Estimator estimator) {
        double sum = 0;
        for (int row = 0; row < games.size(); row++) {
            for (int seed = 0; seed < seeds; seed++) {
                double[] values = estimator.estimate(games.get(row), 1000L * row + seed);
                for (int i = 0; i < values.length; i++) {
                    sum += Math.pow(values[i] - truths.get(row)[i], 2) / values.length;
                }
            }
        }
        return Math.sqrt(sum / games.size() / seeds);
    }

    /** Estimates the values of a game. */
    private interface Estimator {
        double[] estimate(TermGame game, long seed);
    }
}
