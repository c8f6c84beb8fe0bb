// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.content;

import com.google.auto.service.AutoService;
import io.plumbline.guardrails.heads.HeadWeights;
import io.plumbline.guardrails.heads.Heads;
import io.plumbline.guardrails.heads.Network;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.training.Calibrator;
import io.plumbline.training.Corpus;
import io.plumbline.training.Evaluation;
import io.plumbline.training.Example;
import io.plumbline.training.HeadTrainer;
import io.plumbline.training.NetworkTrainer;
import io.plumbline.training.Recipe;
import io.plumbline.training.Report;
import io.plumbline.training.Shipped;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Trains the heads of the content filters and the network that helps them. */
@AutoService(Recipe.class)
public final class ContentRecipe implements Recipe {
    private static final String NAME = "content";
    /** Five heads look at every text, and together they should stop no more than one harmless text in a hundred. */
    private static final double LOW = 0.01;
    private static final double MEDIUM = 0.0011;
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
        HeadWeights trained = weights(lexicon, corpus, corpus.train(), progress);
        HeadWeights judged = banded(lexicon, corpus, trained, progress);
        progress.accept("content: judging");
        Report report = new Evaluation(judged, lexicon, Normaliser::read, corpus).report();
        Shipped.report(out, NAME, report.json());
        List<Gain> gains = gains(lexicon, corpus, trained);
        List<Example> all = Stream.concat(corpus.train().stream(), corpus.validation().stream()).toList();
        HeadWeights shipped = banded(lexicon, corpus, weights(lexicon, corpus, all, progress), progress);
        Shipped.weights(out, shipped);
        IdentityGaps gaps = new IdentityGaps(Heads.of(List.of(shipped), lexicon), Normaliser::read);
        Shipped.card(out, NAME, ContentCard.of(shipped.version(), corpus, report, gains, gaps.measure()));
    }

    /** Over texts of other origin than ours: what templates made is too easy to say much. */
    private static List<Gain> gains(Lexicon lexicon, Corpus corpus, HeadWeights trained) {
        HeadWeights alone = new HeadWeights(NAME, "", trained.settings(), trained.heads());
        return Gain.of(alone.rounded(), trained.rounded(), lexicon, corpus.validation().stream()
                .filter(example -> !example.source().startsWith("own/")).toList());
    }

    private static HeadWeights weights(Lexicon lexicon, Corpus corpus, List<Example> examples,
            Consumer<String> progress) {
        UnaryOperator<String> plain = text -> Normaliser.plain(text).text();
        HeadTrainer trainer = new HeadTrainer(HeadTrainer.Settings.shipped(), lexicon, plain);
        HeadWeights trained = trainer.train(NAME, corpus.heads(), examples, progress);
        Network network = new NetworkTrainer(NetworkTrainer.Settings.shipped(corpus.heads().size()),
                trained.settings(), lexicon, plain).train(NAME, corpus.heads(), examples, progress);
        return trained.with(network);
    }

    private static HeadWeights banded(Lexicon lexicon, Corpus corpus, HeadWeights trained, Consumer<String> progress) {
        progress.accept("content: setting bands");
        return new Calibrator(lexicon, Normaliser::read, LOW, MEDIUM, HIGH).calibrated(trained, corpus.pools());
    }
}
