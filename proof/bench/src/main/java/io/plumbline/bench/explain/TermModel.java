// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.coalition.Budget;
import io.plumbline.explain.coalition.Engine;
import io.plumbline.explain.coalition.Progress;
import io.plumbline.explain.coalition.ShapleyExplainer;
import io.plumbline.explain.coalition.ShapleyRequest;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The model of a {@link TermGame} behind the interface that the product sees, and the product run on it. */
record TermModel(List<Term> terms, List<Feature> features) implements Predictor {

    static TermModel of(TermGame game) {
        return new TermModel(game.terms(),
                IntStream.range(0, game.players()).mapToObj(column -> Feature.numeric("x" + column)).toList());
    }

    /** Explains the game's row as an analysis does, with the engine given or the planner's. */
    static LocalValues explain(TermGame game, long coalitions, Optional<Engine> engine, long seed) {
        List<Player> players = IntStream.range(0, game.players())
                .mapToObj(column -> new Player("x" + column, List.of(column))).toList();
        double[] background = Arrays.stream(game.background()).flatMapToDouble(Arrays::stream).toArray();
        Budget budget = Budget.of(coalitions);
        return ShapleyExplainer.explain(
                new ShapleyRequest(of(game), players, background, game.backgroundRows(), game.row(),
                        new long[1], List.of(), Unit.OUTPUT, engine.map(budget::with).orElse(budget), seed, 1, 0.95),
                Progress.NONE).local();
    }

    @Override
    public List<String> outputs() {
        return List.of("value");
    }

    @Override
    public Traits traits() {
        return Traits.local("sum of terms", "bench", "value");
    }

    @Override
    public void predict(Rows rows, double[] outputs) {
        double[] cells = new double[features.size()];
        for (int row = 0; row < rows.count(); row++) {
            System.arraycopy(rows.cells(), row * cells.length, cells, 0, cells.length);
            outputs[row] = TermGame.value(terms, cells);
        }
    }
}
