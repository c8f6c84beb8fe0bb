// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.reasons;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ReasonResults;
import io.plumbline.explain.results.ReasonResults.Decision;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Feature;
import java.util.ArrayList;
import java.util.List;

/**
 * Principal reasons of adverse decisions, as credit law asks for them (12 CFR 1002.9): the feature groups that moved the
 * output most toward the adverse side, compared with the baseline. A reason is only given when it is sure; otherwise the
 * decision is referred to a person, with why.
 *
 * <p>A group's adverse contribution is the sum of its players' attributions, signed so that adverse is positive. Its errors are
 * combined as if those of its players were perfectly correlated, {@code e = hypot(sum of sampling errors, sum of background
 * errors)}, which no true correlation can exceed. Groups of less than {@link ReasonSettings#leastShare} of all adverse
 * contribution are no principal reasons.
 *
 * <p>A decision is referred when, among the groups that rank first, one has no code, is forbidden or lies on the wrong side of
 * its direction; when one whose interval includes zero ranks before one whose interval does not; when nothing adverse is sure;
 * and when too few of 2,000 draws from the errors keep the reasons and their order (exact ties are broken by lot).
 */
public final class ReasonCodes {
    private ReasonCodes() {}

    /**
     * Returns the reasons of each adverse row.
     *
     * @param features columns of the model, in order
     * @param reference by column: the baseline's mean, which {@link ReasonMap.Direction} compares with
     * @throws PlumblineException INVALID_CONFIGURATION when the map does not fit the attributions
     */
    public static ReasonResults of(ShapleyResults shapley, List<String> outputs, List<Feature> features,
            double[] reference, ReasonMap map, ReasonSettings settings) {
        LocalValues local = shapley.local();
        int[] groupOf = map.groupOf(shapley.players().stream().map(Player::name).toList());
        checkDirections(map, groupOf, shapley.players(), features);
        if (settings.output() < 0 || settings.output() >= local.outputs()) {
            throw new PlumblineException(INVALID_CONFIGURATION, "The reason codes name output number "
                    + settings.output() + ", but the model has " + local.outputs() + " (counted from 0).");
        }
        Unit unit = unit(shapley);
        double threshold = unit.of(settings.threshold());
        RowContributions contributions = new RowContributions(shapley, map, groupOf, reference, settings);
        List<Decision> decisions = new ArrayList<>();
        for (int row = 0; row < local.rows(); row++) {
            double prediction = local.predictions()[row * local.outputs() + settings.output()];
            if (settings.adverseBelow() ? prediction < threshold : prediction > threshold) {
                double score = unit == Unit.OUTPUT ? prediction : 1 / (1 + Math.exp(-prediction));
                decisions.add(PrincipalReasons.decide(local.dataset()[row], score, contributions.of(row), settings));
            }
        }
        return new ReasonResults(outputs.get(settings.output()), settings.threshold(), settings.adverseBelow(),
                settings.baseline() + adverseBaseline(local.base()[settings.output()], threshold, settings), decisions);
    }

    /** A single margin is the log-odds of its output; those of several outputs cannot be told from one of them. */
    private static Unit unit(ShapleyResults shapley) {
        String unit = shapley.plan().unit();
        if (unit.equals("margin") && shapley.local().outputs() > 1) {
            throw new PlumblineException(INVALID_CONFIGURATION,
                    "Reason codes compare an output with a threshold, but the "
                            + "attributions are in margins of " + shapley.local().outputs()
                            + " classes; choose an engine that explains the outputs themselves.");
        }
        return unit.equals("output") ? Unit.OUTPUT : Unit.LOG_ODDS;
    }

    private static String adverseBaseline(double base, double threshold, ReasonSettings settings) {
        boolean adverse = settings.adverseBelow() ? base < threshold : base > threshold;
        return adverse ? " (which itself scores on the adverse side of the threshold)" : "";
    }

    private static void checkDirections(ReasonMap map, int[] groupOf, List<Player> players, List<Feature> features) {
        for (int player = 0; player < groupOf.length; player++) {
            if (groupOf[player] < 0 || map.groups().get(groupOf[player]).direction() == ReasonMap.Direction.ANY) {
                continue;
            }
            List<Integer> columns = players.get(player).features();
            if (columns.size() != 1 || features.get(columns.get(0)).kind() != Feature.Kind.NUMERIC) {
                throw new PlumblineException(INVALID_CONFIGURATION, "Reason group '"
                        + map.groups().get(groupOf[player]).name() + "' has a direction, but '"
                        + players.get(player).name() + "' is not a single number; set its direction to any.");
            }
        }
    }
}
