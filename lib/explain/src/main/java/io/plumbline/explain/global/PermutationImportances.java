// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.PermutationImportance;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.explain.sampling.Moments;
import io.plumbline.explain.sampling.Questions;
import io.plumbline.explain.sampling.RowSample;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Permutation importance: how much a model's loss grows when a player's cells come from another row. All columns of a player
 * move together, and every shuffle is one random cycle through the rows, so that no row keeps its own cells.
 *
 * <p>The mean growth d(i, j) of row i with the cells of row j has the variance of a two-sample U-statistic: with r_u the mean
 * growth of row u and s_u the mean growth it causes in others, over K shuffles of n rows, {@code (Var(r + s) - Var(d) / K) /
 * n}; what is taken off is counted twice in r + s.
 *
 * @see <a href="https://doi.org/10.1023/A:1010933404324">Breiman 2001, Random forests</a>
 * @see <a href="https://arxiv.org/abs/1801.01489">Fisher, Rudin and Dominici 2019, All models are wrong, but many are
 *      useful</a>
 */
public final class PermutationImportances {
    private final Predictor model;
    private final Rows rows;
    private final double[] labels;
    private final int[] chosen;
    private final PermutationSettings settings;
    private final Questions questions;

    private PermutationImportances(Predictor model, Rows rows, double[] labels, int[] chosen,
            PermutationSettings settings) {
        this.model = model;
        this.rows = rows;
        this.labels = labels;
        this.chosen = chosen;
        this.settings = settings;
        questions = new Questions(model, rows.texts());
    }

    /**
     * Returns the importance of {@code players}.
     *
     * @param labels by row: the observed class, as index of the model's outputs, or the observed value; NaN where unknown,
     *        which leaves the row out
     * @throws PlumblineException INVALID_DATA with fewer than 2 labelled rows or a label that is no class of the model
     */
    public static PermutationImportance of(Predictor model, Rows rows, double[] labels, List<Player> players,
            PermutationSettings settings) {
        int[] labelled = IntStream.range(0, rows.count()).filter(row -> !Double.isNaN(labels[row])).toArray();
        if (labelled.length < 2) {
            throw new PlumblineException(Category.INVALID_DATA, "permutation importance needs at least 2 rows with an "
                    + "observed label, but there are " + labelled.length + "; name the label column or add rows.");
        }
        requireClasses(model, labels, labelled, settings.metric());
        long perRow = 1 + (long) players.size() * settings.repeats();
        int affordable = (int) Math.min(labelled.length, Math.max(2, settings.maxCalls() / perRow));
        int[] chosen = Arrays.stream(RowSample.of(labelled.length, affordable, settings.seed()))
                .map(place -> labelled[place]).toArray();
        return new PermutationImportances(model, rows, labels, chosen, settings).of(players);
    }

    private static void requireClasses(Predictor model, double[] labels, int[] labelled, ImportanceMetric metric) {
        int classes = Math.max(2, model.outputs().size());
        for (int row : labelled) {
            boolean fits = labels[row] == Math.rint(labels[row]) && labels[row] >= 0
                    && (labels[row] < classes || metric == ImportanceMetric.ACCURACY && model.outputs().size() == 1);
            if (metric != ImportanceMetric.SQUARED_ERROR && !fits) {
                throw new PlumblineException(Category.INVALID_DATA, "the observed label of row " + (row + 1)
                        + " is class " + labels[row] + ", but the model's classes are 0 to " + (classes - 1)
                        + "; map labels to the model's outputs.");
            }
        }
    }

    private PermutationImportance of(List<Player> players) {
        int width = model.features().size();
        double[] losses = losses(chosen.length, (item, cells, offset) -> System.arraycopy(rows.cells(),
                chosen[(int) item] * width, cells, offset, width));
        List<Attributed> drops = new ArrayList<>();
        for (int player = 0; player < players.size(); player++) {
            drops.add(drop(players.get(player), player, losses));
        }
        return new PermutationImportance(settings.metric().text(), settings.repeats(),
                settings.metric().score(Arrays.stream(losses).average().orElseThrow()), drops);
    }

    private Attributed drop(Player player, int number, double[] losses) {
        int count = chosen.length;
        int width = model.features().size();
        int[] columns = player.features().stream().mapToInt(Integer::intValue).toArray();
        int[][] donors = new int[settings.repeats()][];
        SplittableRandom random = new SplittableRandom(settings.seed() + 1 + number);
        Arrays.setAll(donors, repeat -> cycle(count, random));
        double[] shuffled = losses((long) count * settings.repeats(), (item, cells, offset) -> {
            int place = (int) (item % count);
            System.arraycopy(rows.cells(), chosen[place] * width, cells, offset, width);
            int donor = chosen[donors[(int) (item / count)][place]];
            for (int column : columns) {
                cells[offset + column] = rows.cells()[donor * width + column];
            }
        });
        double[] roles = new double[count]; // r + s
        Moments growth = new Moments();
        for (int item = 0; item < shuffled.length; item++) {
            double grown = shuffled[item] - losses[item % count];
            growth.add(grown);
            roles[item % count] += grown / settings.repeats();
            roles[donors[item / count][item % count]] += grown / settings.repeats();
        }
        Moments both = new Moments();
        Arrays.stream(roles).forEach(both::add);
        double variance = Math.max(0, both.variance() - growth.variance() / settings.repeats()) / count;
        return new Attributed(player.name(), growth.mean(), both.interval(growth.mean(), variance, settings.level()));
    }

    private double[] losses(long count, Questions.Question question) {
        int width = model.outputs().size();
        List<double[]> blocks = questions.ask(count, 1, question, (first, answers) -> {
            double[] block = new double[answers.length / width];
            Arrays.setAll(block, row -> settings.metric().loss(answers, row * width, width,
                    labels[chosen[(int) ((first + row) % chosen.length)]]));
            return block;
        });
        return blocks.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** Returns each place's successor on a random cycle through all of them. */
    private static int[] cycle(int count, SplittableRandom random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int place = count - 1; place > 0; place--) {
            int other = random.nextInt(place + 1);
            int swapped = order[place];
            order[place] = order[other];
            order[other] = swapped;
        }
        int[] successor = new int[count];
        for (int place = 0; place < count; place++) {
            successor[order[place]] = order[(place + 1) % count];
        }
        return successor;
    }
}
