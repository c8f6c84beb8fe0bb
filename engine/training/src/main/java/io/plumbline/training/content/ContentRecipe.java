// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.content;

import com.google.auto.service.AutoService;
import io.plumbline.guardrails.heads.HeadWeights;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.training.Calibrator;
import io.plumbline.training.Corpus;
import io.plumbline.training.Evaluation;
import io.plumbline.training.HeadTrainer;
import io.plumbline.training.Recipe;
import io.plumbline.training.Shipped;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Trains the heads of the content filters. */
@AutoService(Recipe.class)
public final class ContentRecipe implements Recipe {
    private static final String NAME = "content";
    /** Five heads look at every text, and together they should stop no more than one harmless text in a hundred. */
    private static final double LOW = 0.01;
    private static final double MEDIUM = 0.0025;
    private static final double HIGH = 0.0006;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void train(Path data, Path out, Consumer<String> progress) {
        progress.accept("content: reading data");
        Corpus corpus = ContentCorpus.read(data);
        Lexicon lexicon = Lexicon.builtIn();
        HeadTrainer trainer = new HeadTrainer(HeadTrainer.Settings.shipped(), lexicon,
                text -> Normaliser.plain(text).text());
        HeadWeights trained = trainer.train(NAME, corpus.heads(), corpus.train(), progress);
        progress.accept("content: setting bands");
        HeadWeights weights = new Calibrator(lexicon, Normaliser::read, LOW, MEDIUM, HIGH).calibrated(trained,
                corpus.pools());
        Shipped.weights(out, weights);
        progress.accept("content: judging");
        Evaluation evaluation = new Evaluation(weights, lexicon, Normaliser::read, corpus);
        Shipped.report(out, NAME, evaluation.report().json());
    }
}
