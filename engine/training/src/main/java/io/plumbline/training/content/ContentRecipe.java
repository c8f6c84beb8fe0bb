// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.content;

import com.google.auto.service.AutoService;
import io.plumbline.guardrails.heads.HeadWeights;
import io.plumbline.guardrails.heads.Heads;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.training.Calibrator;
import io.plumbline.training.Corpus;
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

/** Trains the heads of the content filters. */
@AutoService(Recipe.class)
public final class ContentRecipe implements Recipe {
    private static final String NAME = "content";
    /** Five heads look at every text, and together they should stop no more than one harmless text in a hundred. */
    private static final double LOW = 0.01;
    private static final double MEDIUM = 0.0015;
    private static final double HIGH = 0.0004;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void train(Path data, Path out, Consumer<String> progress) {
        progress.accept("content: reading data");
        Corpus corpus = ContentCorpus.read(data);
        Lexicon lexicon = Lexicon.builtIn();
        HeadWeights judged = weights(lexicon, corpus, corpus.train(), progress);
        progress.accept("content: judging");
        Report report = new Evaluation(judged, lexicon, Normaliser::read, corpus).report();
        Shipped.report(out, NAME, report.json());
        List<Example> all = Stream.concat(corpus.train().stream(), corpus.validation().stream()).toList();
        HeadWeights shipped = weights(lexicon, corpus, all, progress);
        Shipped.weights(out, shipped);
        IdentityGaps gaps = new IdentityGaps(Heads.of(List.of(shipped), lexicon), Normaliser::read);
        Shipped.card(out, NAME, ContentCard.of(shipped.version(), corpus, report, gaps.measure()));
    }

    private static HeadWeights weights(Lexicon lexicon, Corpus corpus, List<Example> examples,
            Consumer<String> progress) {
        HeadTrainer trainer = new HeadTrainer(HeadTrainer.Settings.shipped(), lexicon,
                text -> Normaliser.plain(text).text());
        HeadWeights trained = trainer.train(NAME, corpus.heads(), examples, progress);
        progress.accept("content: setting bands");
        return new Calibrator(lexicon, Normaliser::read, LOW, MEDIUM, HIGH).calibrated(trained, corpus.pools());
    }
}
