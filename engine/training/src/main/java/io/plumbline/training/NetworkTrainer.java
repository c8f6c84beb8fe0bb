// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import io.plumbline.guardrails.heads.FeatureSettings;
import io.plumbline.guardrails.heads.Network;
import io.plumbline.guardrails.heads.Network.Sizes;
import io.plumbline.guardrails.lexicon.Lexicon;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Trains the network that helps heads, from the same examples as the heads, by stochastic gradients. */
public final class NetworkTrainer {
    private final Settings settings;
    private final FeatureSettings features;
    private final Lexicon lexicon;
    private final UnaryOperator<String> reader;

    /**
     * How it learns.
     *
     * @param sizes       of the network
     * @param epochs      how often every example is seen
     * @param rate        learning rate of the first epoch; it falls to a tenth
     * @param lostNumbers share of the numbers that describe a window that are left out at random
     * @param lostWords   share of the words of which only pieces and classes are read
     * @param seed        of the first weights, of what is left out, and of the order of examples
     */
    public record Settings(Sizes sizes, int epochs, double rate, double lostNumbers, double lostWords, long seed) {
        /** Returns what the network that ships with {@code heads} heads is trained with. */
        public static Settings shipped(int heads) {
            return new Settings(new Sizes(16, 16, 24, 64, 32, heads), 4, 0.03, 0.4, 0.1, 20261122);
        }
    }

    /** Trains with {@code settings} on features made with {@code features}; {@code reader} gives the plain reading. */
    public NetworkTrainer(Settings settings, FeatureSettings features, Lexicon lexicon, UnaryOperator<String> reader) {
        this.settings = settings;
        this.features = features;
        this.lexicon = lexicon;
        this.reader = reader;
    }

    /** Returns a network with one score for each of {@code heads}; {@code name} is said with the progress. */
    public Network train(String name, List<String> heads, List<Example> examples, Consumer<String> progress) {
        NetworkLearner learner = new NetworkLearner(settings);
        new Lessons(features, lexicon, reader, heads, examples).give(learner, settings.epochs(), settings.seed(),
                name + " network", progress);
        return learner.network();
    }
}
