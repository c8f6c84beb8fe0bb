// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import io.plumbline.guardrails.heads.FeatureSettings;
import io.plumbline.guardrails.heads.TextFeatures;
import io.plumbline.guardrails.heads.TextFeatures.Window;
import io.plumbline.guardrails.lexicon.Lexicon;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Gives examples to a learner, in another order each time. A head that an example says nothing about learns nothing from
 * it. A long text is learned as a whole first; then a harmless one by any of its windows, a harmful one by its loudest.
 */
final class Lessons {
    private static final int LONGEST = 2_500;

    private final FeatureSettings settings;
    private final Lexicon lexicon;
    private final List<String> heads;
    private final List<Example> examples;
    private final List<String> texts;

    Lessons(FeatureSettings settings, Lexicon lexicon, UnaryOperator<String> reader, List<String> heads,
            List<Example> examples) {
        this.settings = settings;
        this.lexicon = lexicon;
        this.heads = heads;
        this.examples = examples;
        this.texts = examples.stream().map(example -> reader.apply(example.text())).toList();
    }

    void give(Learner learner, int epochs, long seed, String name, Consumer<String> progress) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[examples.size()];
        Arrays.setAll(order, at -> at);
        for (int epoch = 0; epoch < epochs; epoch++) {
            progress.accept(name + ": epoch " + (epoch + 1) + " of " + epochs);
            learner.begin(epoch, epochs);
            shuffle(order, random);
            for (int index : order) {
                give(learner, examples.get(index), texts.get(index), epoch, random);
            }
        }
    }

    private void give(Learner learner, Example example, String text, int epoch, SplittableRandom random) {
        TextFeatures features = TextFeatures.of(text, 0, Math.min(LONGEST, text.length()), settings, lexicon);
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
