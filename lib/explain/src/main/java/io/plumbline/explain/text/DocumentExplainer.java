// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import io.plumbline.explain.CallCount;
import io.plumbline.explain.regression.Method;
import io.plumbline.explain.regression.Regression;
import io.plumbline.explain.regression.RegressionEstimate;
import io.plumbline.explain.results.TextResults.Document;
import io.plumbline.explain.results.TextResults.FeatureUnits;
import io.plumbline.explain.results.TextResults.Unit;
import io.plumbline.explain.text.TextGame.TextColumn;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Normal;
import io.plumbline.measure.StudentT;
import io.plumbline.model.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Explains one row. */
final class DocumentExplainer {
    /** More players than this are told apart by paragraph and sentence. */
    private static final int PLAIN = 64;

    private final TextRequest request;
    private final int row;
    private final TextGame game;
    private final double[] ends;
    private final UnitValues solved;
    private final double reach;

    DocumentExplainer(TextRequest request, int row, CallCount calls) {
        this.request = request;
        this.row = row;
        int width = request.background().length;
        double[] cells = Arrays.copyOfRange(request.rows().cells(), row * width, (row + 1) * width);
        this.game = new TextGame(request.model(), cells, request.background(), texts(cells), request.unit(), calls);
        int words = Math.max(1, game.words());
        long[] masks = new long[2 * words];
        IntStream.range(0, game.players()).forEach(player -> masks[words + player / 64] |= 1L << player);
        this.ends = game.values(masks, 2);
        this.solved = solve();
        this.reach = solved.freedom() == Double.POSITIVE_INFINITY
                ? Normal.reach(request.level())
                : StudentT.reach(request.level(), solved.freedom());
    }

    String method() {
        return solved.method();
    }

    /** Value with all text and features absent, by output. */
    double[] base() {
        return Arrays.copyOf(ends, game.outputs());
    }

    /** Units of the row's longest text. */
    int longestText() {
        return game.texts().stream().mapToInt(column -> column.text().units().size()).max().orElse(0);
    }

    Document document() {
        List<FeatureUnits> features = new ArrayList<>();
        for (int column = 0; column < request.background().length; column++) {
            Feature feature = request.model().features().get(column);
            features.add(switch (feature.kind()) {
                case TEXT -> new FeatureUnits(feature.name(), "free_text", units(column));
                case NUMERIC -> new FeatureUnits(feature.name(), "numerical", other(column));
                case CATEGORICAL -> new FeatureUnits(feature.name(), "categorical", other(column));
            });
        }
        return new Document(request.dataset()[row], Arrays.copyOfRange(ends, game.outputs(), ends.length), features);
    }

    private List<TextColumn> texts(double[] cells) {
        List<TextColumn> texts = new ArrayList<>();
        int first = 0;
        for (int column = 0; column < cells.length; column++) {
            if (request.model().features().get(column).kind() == Feature.Kind.TEXT) {
                String text = Double.isNaN(cells[column]) ? "" : request.rows().texts().get((int) cells[column]);
                SegmentedText segmented = SegmentedText.of(text, request.granularity(), request.language().locale(),
                        request.replacement());
                texts.add(new TextColumn(column, first, segmented));
                first += segmented.units().size();
            }
        }
        return texts;
    }

    private UnitValues solve() {
        int players = game.players();
        if (players == 0) {
            return new UnitValues(new double[0], new double[0], Double.POSITIVE_INFINITY, "nothing to attribute");
        }
        long budget = request.coalitions().orElse(2L * players + 2048);
        long seed = request.seed() + 0x9E3779B97F4A7C15L * (request.dataset()[row] + 1);
        Union flat = Union.flat(players);
        if (affordable(flat, budget)) {
            return OwenExact.solve(game, flat);
        }
        if (players <= PLAIN) {
            RegressionEstimate estimate = Regression.estimate(game, budget, seed, Method.ODD);
            return new UnitValues(estimate.values(), estimate.samplingErrors(), Double.POSITIVE_INFINITY,
                    "Shapley values by " + estimate.method());
        }
        Union union = Union.ofText(game);
        return affordable(union, budget) ? OwenExact.solve(game, union) : OwenWalks.solve(game, union, budget, seed);
    }

    private static boolean affordable(Union union, long budget) {
        double coalitions = OwenExact.coalitions(union);
        return coalitions - 2 <= budget && coalitions <= OwenExact.MOST;
    }

    private List<Unit> units(int column) {
        TextColumn text = game.texts().stream().filter(each -> each.column() == column).findFirst().orElseThrow();
        int[] listed = IntStream.range(0, text.text().units().size()).boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> -importance(text.first() + unit)))
                .limit(request.most().orElse(Integer.MAX_VALUE)).mapToInt(Integer::intValue).sorted().toArray();
        List<Unit> units = new ArrayList<>();
        for (int unit : listed) {
            Piece piece = text.text().units().get(unit);
            units.add(unit(Optional.of(piece.of(text.text().text())), piece.start(), text.first() + unit));
        }
        return units;
    }

    /** A single unit; a feature that does not differ from the background has the value 0. */
    private List<Unit> other(int column) {
        int[] others = game.others();
        for (int at = 0; at < others.length; at++) {
            if (others[at] == column) {
                return List.of(unit(Optional.empty(), 0, game.players() - others.length + at));
            }
        }
        Interval none = new Interval(0, 0, request.level(), "exact");
        return List.of(new Unit(Optional.empty(), 0, new double[game.outputs()],
                IntStream.range(0, game.outputs()).mapToObj(output -> none).toList()));
    }

    private Unit unit(Optional<String> text, int start, int player) {
        double[] values = new double[game.outputs()];
        List<Interval> intervals = new ArrayList<>();
        for (int output = 0; output < values.length; output++) {
            int at = output * game.players() + player;
            values[output] = solved.values()[at];
            double half = reach * solved.errors()[at];
            intervals.add(new Interval(values[output] - half, values[output] + half, request.level(),
                    half == 0 ? "exact" : solved.freedom() == Double.POSITIVE_INFINITY ? "normal" : "student"));
        }
        return new Unit(text, start, values, intervals);
    }

    private double importance(int player) {
        double sum = 0;
        for (int output = 0; output < game.outputs(); output++) {
            sum += Math.abs(solved.values()[output * game.players() + player]);
        }
        return sum;
    }
}
