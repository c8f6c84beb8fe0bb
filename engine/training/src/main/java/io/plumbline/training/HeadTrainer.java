// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import io.plumbline.guardrails.heads.Calibration;
import io.plumbline.guardrails.heads.FeatureSettings;
import io.plumbline.guardrails.heads.HeadWeights;
import io.plumbline.guardrails.heads.HeadWeights.Head;
import io.plumbline.guardrails.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Trains logistic heads over shared features by FTRL-proximal.
 *
 * @see <a href="https://doi.org/10.1145/2487575.2488200">McMahan et al. 2013, Ad Click Prediction</a>
 */
public final class HeadTrainer {
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
        new Lessons(settings.features(), lexicon, reader, heads, examples).give(learner, settings.epochs(),
                settings.seed(), name + " heads", progress);
        List<Head> trained = new ArrayList<>();
        for (int head = 0; head < heads.size(); head++) {
            trained.add(new Head(heads.get(head), learner.bias(head), learner.weights(head), Calibration.none()));
        }
        return new HeadWeights(name, "", settings.features(), trained);
    }
}
