// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import io.plumbline.guardrails.heads.Calibration;
import io.plumbline.guardrails.heads.FeatureSettings;
import io.plumbline.guardrails.heads.HeadWeights;
import io.plumbline.guardrails.heads.HeadWeights.Head;
import io.plumbline.guardrails.heads.TextFeatures;
import io.plumbline.guardrails.heads.TextFeatures.Window;
import io.plumbline.guardrails.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Trains logistic heads over shared features by FTRL-proximal. A head that an example says nothing about learns nothing
 * from it. A long text is learned as a whole first; then a harmless one by any of its windows, a harmful one by its
 * loudest.
 *
 * @see <a href="https://doi.org/10.1145/2487575.2488200">McMahan et al. 2013, Ad Click Prediction</a>
 */
public final class HeadTrainer {
    private static final int LONGEST = 2_500;

    private final Settings settings;
    private final Lexicon lexicon;
    private final UnaryOperator<String> reader;

    /**
     * How it learns.
     *
     * @param features how features are made
     * @param epochs   how often every example is seen
     * @param rate     learning rate
     * @param lasso    weight of the sum of absolute weights; makes weights zero
     * @param ridge    weight of the sum of squared weights
     * @param seed     of the order of examples
     */
    public record Settings(FeatureSettings features, int epochs, double rate, double lasso, double ridge, long seed) {
        /** Returns what the shipped heads are trained with. */
        public static Settings shipped() {
            return new Settings(FeatureSettings.SHIPPED, 3, 0.3, 0.05, 1.0, 20261121);
        }
    }

    /** Trains with {@code settings}; {@code reader} gives the plain reading of a text. */
    public HeadTrainer(Settings settings, Lexicon lexicon, UnaryOperator<String> reader) {
        this.settings = settings;
        this.lexicon = lexicon;
        this.reader = reader;
    }

    /** Returns heads named {@code heads}, not calibrated yet, in a weight file called {@code name}. */
    public HeadWeights train(String name, List<String> heads, List<Example> examples, Consumer<String> progress) {
        Ftrl learner = new Ftrl(settings, heads.size());
        SplittableRandom random = new SplittableRandom(settings.seed());
        int[] order = new int[examples.size()];
        Arrays.setAll(order, at -> at);
        List<String> texts = examples.stream().map(example -> reader.apply(example.text())).toList();
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            progress.accept(name + " heads: epoch " + (epoch + 1) + " of " + settings.epochs());
            shuffle(order, random);
            for (int index : order) {
                learn(learner, heads, examples.get(index), texts.get(index), epoch, random);
            }
        }
        List<Head> trained = new ArrayList<>();
        for (int head = 0; head < heads.size(); head++) {
            trained.add(new Head(heads.get(head), learner.bias(head), learner.weights(head), Calibration.none()));
        }
        return new HeadWeights(name, "", settings.features(), trained);
    }

    private void learn(Ftrl learner, List<String> heads, Example example, String text, int epoch,
            SplittableRandom random) {
        TextFeatures features = TextFeatures.of(text, 0, Math.min(LONGEST, text.length()), settings.features(),
                lexicon);
        if (features.size() == 0 || example.truth().isEmpty()) {
            return;
        }
        double[] wanted = new double[heads.size()];
        int positive = -1;
        for (int head = 0; head < wanted.length; head++) {
            String name = heads.get(head);
            wanted[head] = example.has(name) ? 1 : example.lacks(name) ? 0 : Double.NaN;
            positive = wanted[head] == 1 && positive < 0 ? head : positive;
        }
        List<Window> windows = features.windows();
        Window window = windows.get(0);
        if (epoch % 2 == 1 && windows.size() > 1) {
            window = positive < 0
                    ? windows.get(1 + random.nextInt(windows.size() - 1))
                    : learner.loudest(features, windows, positive);
        }
        learner.learn(features, window, wanted, example.weight());
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int at = order.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
    }
}
