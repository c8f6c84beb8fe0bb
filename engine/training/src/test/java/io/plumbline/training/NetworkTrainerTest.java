// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.guardrails.heads.FeatureSettings;
import io.plumbline.guardrails.heads.Network;
import io.plumbline.guardrails.heads.Network.Part;
import io.plumbline.guardrails.heads.Network.Sizes;
import io.plumbline.guardrails.heads.NetworkPass;
import io.plumbline.guardrails.heads.TextFeatures;
import io.plumbline.guardrails.heads.TextFeatures.Window;
import io.plumbline.guardrails.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class NetworkTrainerTest {
    private static final Lexicon LEXICON = Lexicon.builtIn();
    private static final FeatureSettings FEATURES = new FeatureSettings(1, 14, 3, 4, 0.35);
    private static final String[] WORDS = {"table", "window", "river", "green", "slowly", "walks", "reads", "bread"};

    private static String calm(SplittableRandom random) {
        return WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)] + " ";
    }

    /** Two words are each harmless, and harmful together: one filter, or the hidden layer, has to see both. */
    private static Network trained() {
        SplittableRandom random = new SplittableRandom(1);
        List<Example> examples = new ArrayList<>();
        for (int at = 0; at < 600; at++) {
            boolean first = at % 2 == 0;
            boolean second = at % 4 < 2;
            String text = calm(random) + (first ? "zorgle " : "table ") + calm(random) + (second ? "blimp" : "river");
            examples.add(new Example(text, "s", "g" + at,
                    at % 3 == 0 ? Map.of("A", first && second) : Map.of("A", first && second, "B", first), 1));
        }
        NetworkTrainer.Settings settings = new NetworkTrainer.Settings(new Sizes(10, 10, 8, 12, 8, 2), 8, 0.1, 0.1,
                0.05, 3);
        return new NetworkTrainer(settings, FEATURES, LEXICON, UnaryOperator.identity()).train("t",
                List.of("A", "B"), examples, step -> {
                });
    }

    private static float[] scores(Network network, String text) {
        TextFeatures features = TextFeatures.of(text, 0, text.length(), FEATURES, LEXICON);
        return NetworkPass.of(network, features).score(new Window(0, features.size()));
    }

    @Test
    void theSameDataGiveTheSameWeights() {
        Network first = trained();
        Network second = trained();

        for (Part part : Part.values()) {
            assertThat(first.part(part)).as(part.name()).isDeepEqualTo(second.part(part));
        }
    }

    @Test
    void itLearnsWhatOnlyStandsTogetherAndEachScoreItsOwnTruth() {
        Network network = trained();

        float[] both = scores(network, "bread walks zorgle green reads blimp");
        float[] first = scores(network, "bread walks zorgle green reads river");
        float[] second = scores(network, "bread walks table green reads blimp");

        assertThat(both[0]).isPositive();
        assertThat(first[0]).isNegative();
        assertThat(second[0]).isNegative();
        assertThat(first[1]).isPositive();
        assertThat(second[1]).isNegative();
    }
}
