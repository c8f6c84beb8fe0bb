// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Predictor;
import java.util.List;

/**
 * Which rows of a table to explain, and how.
 *
 * @param model the model
 * @param players what gets an attribution: groups of columns, each column in exactly one
 * @param background cells of the background rows, shape (backgroundRows, features)
 * @param backgroundRows number of background rows, at least 1
 * @param instances cells of the rows to explain, shape (dataset.length, features)
 * @param dataset row number in the dataset of each row to explain, from 0
 * @param texts what cells of text columns point to; empty when there are none
 * @param unit unit of the attributions
 * @param budget what the run may cost
 * @param seed decides all that is drawn; the same row and seed give the same values in any run with the same budget
 * @param threads threads that may work at once, at least 1; results do not depend on it
 * @param level coverage that intervals are meant to have, in (0, 1): sampling errors are widened for few draws at this level
 */
public record ShapleyRequest(Predictor model, List<Player> players, double[] background, int backgroundRows,
        double[] instances, long[] dataset, List<String> texts, Unit unit, Budget budget, long seed, int threads,
        double level) {
    public ShapleyRequest {
        players = List.copyOf(players);
        texts = List.copyOf(texts);
        if (dataset.length < 1 || instances.length != dataset.length * model.features().size()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "Shapley values need at least one row of "
                    + model.features().size() + " cells to explain; got " + dataset.length + " rows in "
                    + instances.length + " cells.");
        }
    }
}
