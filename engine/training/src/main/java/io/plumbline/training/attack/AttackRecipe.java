// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import com.google.auto.service.AutoService;
import io.plumbline.guardrails.heads.HeadWeights;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.training.Calibrator;
import io.plumbline.training.Corpus;
import io.plumbline.training.DataFolder;
import io.plumbline.training.Evaluation;
import io.plumbline.training.Example;
import io.plumbline.training.HeadTrainer;
import io.plumbline.training.Recipe;
import io.plumbline.training.Report;
import io.plumbline.training.Shipped;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Trains the heads for attacks, judges them alone and together with the rules, and writes their card. */
@AutoService(Recipe.class)
public final class AttackRecipe implements Recipe {
    private static final String NAME = "attack";
    private static final double LOW = 0.01;
    private static final double MEDIUM = 0.002;
    private static final double HIGH = 0.0005;
    private static final String CARD = "prompt-attack";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void train(Path data, Path out, Consumer<String> progress) {
        progress.accept("attack: reading data");
        DataFolder folder = new DataFolder(data);
        Corpus corpus = AttackCorpus.read(folder);
        Lexicon lexicon = Lexicon.builtIn();
        HeadWeights weights = heads(corpus, corpus.train(), lexicon, progress);
        HeadWeights planted = PlantedHead.train(folder, corpus.pools(), lexicon, progress);
        Shipped.weights(out, planted);
        progress.accept("attack: judging heads");
        Report report = new Evaluation(weights, lexicon, Normaliser::read, corpus).report();
        Shipped.report(out, CARD, report.json());
        progress.accept("attack: judging all stages together");
        AttackJudge judge = new AttackJudge(weights, planted, lexicon);
        Shipped.card(out, CARD, AttackCard.of(corpus, report, planted.version(), judge));
        // What ships has seen the texts it was judged by as well; the figures are those of weights that had not.
        List<Example> all = Stream.concat(corpus.train().stream(), corpus.validation().stream()).toList();
        Shipped.weights(out, heads(corpus, all, lexicon, progress));
    }

    private static HeadWeights heads(Corpus corpus, List<Example> examples, Lexicon lexicon,
            Consumer<String> progress) {
        HeadTrainer trainer = new HeadTrainer(HeadTrainer.Settings.shipped(), lexicon,
                text -> Normaliser.plain(text).text());
        HeadWeights trained = trainer.train(NAME, corpus.heads(), examples, progress);
        progress.accept("attack: setting bands");
        return new Calibrator(lexicon, Normaliser::read, LOW, MEDIUM, HIGH).calibrated(trained, corpus.pools());
    }
}
