// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.guardrails.detect.Confidence;
import io.plumbline.guardrails.heads.FeatureSettings;
import io.plumbline.guardrails.heads.HeadWeights;
import io.plumbline.guardrails.heads.Heads;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.text.Normaliser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HeadTrainerTest {
    private static final Lexicon LEXICON = Lexicon.builtIn();
    private static final String[] WORDS = {"table", "window", "river", "green", "slowly", "walks", "reads", "bread"};
    private static final HeadTrainer.Settings SETTINGS = new HeadTrainer.Settings(
            new FeatureSettings(1, 14, 3, 4, 0.35), 4, 0.3, 0.02, 1, 5);

    private static String calm(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < 8; at++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.toString();
    }

    private static HeadWeights trained() {
        SplittableRandom random = new SplittableRandom(1);
        List<Example> examples = new ArrayList<>();
        for (int at = 0; at < 300; at++) {
            boolean loud = at % 3 == 0;
            examples.add(new Example(calm(random) + (loud ? "zorgle now" : "sleeps now"), "s", "g" + at,
                    at % 2 == 0 ? Map.of("A", loud) : Map.of("A", loud, "B", !loud), 1));
        }
        return new HeadTrainer(SETTINGS, LEXICON, UnaryOperator.identity()).train("t", List.of("A", "B"), examples,
                step -> {
                });
    }

    private static byte[] bytes(HeadWeights weights) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        weights.write(out);
        return out.toByteArray();
    }

    @Test
    void theSameDataGiveTheSameBytes() throws IOException {
        assertThat(bytes(trained())).isEqualTo(bytes(trained()));
    }

    @Test
    void eachHeadLearnsItsOwnTruth() {
        Heads heads = Heads.of(List.of(trained()), LEXICON);
        List<Double> loud = heads.score(Normaliser.read("river bread zorgle now")).stream()
                .map(score -> score.raw()).toList();
        List<Double> quiet = heads.score(Normaliser.read("river bread sleeps now")).stream()
                .map(score -> score.raw()).toList();

        assertThat(loud.get(0)).isGreaterThan(quiet.get(0) + 2);
        assertThat(loud.get(1)).isLessThan(quiet.get(1) - 2);
    }

    @Test
    void bandsAreReachedByNoMoreHarmlessTextsThanPromised() {
        SplittableRandom random = new SplittableRandom(2);
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < 1_000; at++) {
            texts.add(calm(random) + (at % 100 == 0 ? "zorgle" : ""));
        }
        HeadWeights weights = new Calibrator(LEXICON, Normaliser::read).calibrated(trained(),
                List.of(new Pool("p", true, texts)));
        Heads heads = Heads.of(List.of(weights), LEXICON);

        long low = texts.stream().filter(text -> heads.score(Normaliser.read(text)).get(0).severity() >= 0.5).count();
        long medium = texts.stream().filter(text -> Confidence.of(heads.score(Normaliser.read(text)).get(0).severity())
                .compareTo(Confidence.MEDIUM) >= 0).count();
        assertThat(low).isBetween(10L, 21L);
        assertThat(medium).isLessThanOrEqualTo(6);
    }
}
