// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.auto.service.AutoService;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.names.NameTagger;
import io.plumbline.privacy.names.TaggerModel;
import io.plumbline.privacy.names.TokenFeatures;
import io.plumbline.privacy.names.WordTable;
import io.plumbline.training.Recipe;
import io.plumbline.training.Shipped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/** Trains the tagger of names and addresses, tries it on templates and names it has not seen, and writes it with a report. */
@AutoService(Recipe.class)
public final class NamesRecipe implements Recipe {
    private static final String RESOURCES = "lib/privacy/src/main/resources/io/plumbline/privacy/names";

    private static final long SEED = 20261121;
    private static final int ROUNDS = 4;
    private static final int TEXTS_A_ROUND = 50_000;
    private static final int TRIAL_TEXTS = 6_000;
    private static final float FIRST_THRESHOLD = 0.5f;
    private static final float[] THRESHOLDS = {0.15f, 0.2f, 0.25f, 0.3f, 0.35f, 0.4f, 0.45f, 0.5f, 0.55f, 0.6f, 0.7f,
            0.8f};

    @Override
    public String name() {
        return "names";
    }

    /** Needs the folders {@code ner-names}, {@code name-gazetteers} and {@code benign-instructions} of {@code data}. */
    @Override
    public void train(Path data, Path out, Consumer<String> progress) {
        try {
            Gazetteers gazetteers = Gazetteers.read(data.resolve("name-gazetteers"));
            WordTable names = gazetteers.table();
            WordTable words = OrdinaryWords.read(data.resolve("benign-instructions/data.jsonl"));
            List<LabelledText> labelled = LabelledText.read(data.resolve("ner-names/data.jsonl"));
            TokenFeatures features = NameTagger.features(names, words);
            progress.accept(
                    "names: " + gazetteers.firsts().size() + " first and " + gazetteers.lasts().size() + " last names");
            TaggerModel model = fitted(features, gazetteers, labelled, Half.TRAINING, progress);
            ObjectNode report = new ObjectMapper().createObjectNode();
            TaggerModel tuned = tried(features, model, gazetteers, labelled, report, progress);
            TaggerModel last = fitted(features, gazetteers, labelled, Half.ALL, progress)
                    .withThresholds(tuned.nameThreshold(), tuned.addressThreshold());
            write(out, names, words, last, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TaggerModel fitted(TokenFeatures features, Gazetteers gazetteers, List<LabelledText> labelled,
            Half half,
            Consumer<String> progress) {
        RandomGenerator random = new SplittableRandom(SEED);
        People people = new People(gazetteers.culture(), half);
        Templates templates = new Templates(half, people, new Addresses(people));
        List<LabelledText> own = labelled.stream().filter(text -> text.in(half)).toList();
        ChainTrainer trainer = new ChainTrainer();
        for (int round = 0; round < ROUNDS; round++) {
            for (int step = 0; step < TEXTS_A_ROUND; step++) {
                Example example = random.nextInt(10) < 7
                        ? templates.next(random)
                        : Choice.random(own, random).retold(people, random);
                Sheet sheet = Sheet.of(example);
                int count = sheet.tokens().count();
                if (count > 0) {
                    trainer.learn(features.of(sheet.tokens(), 0, count, sheet.hidden()), count, sheet.labels());
                }
            }
            progress.accept(
                    "names: round " + (round + 1) + " of " + ROUNDS + " on " + templates.count() + " templates");
        }
        return trainer.model(FIRST_THRESHOLD, FIRST_THRESHOLD);
    }

    private static TaggerModel tried(TokenFeatures features, TaggerModel model, Gazetteers gazetteers,
            List<LabelledText> labelled, ObjectNode report, Consumer<String> progress) {
        RandomGenerator random = new SplittableRandom(SEED + 1);
        People people = new People(gazetteers.culture(), Half.TRIAL);
        Templates templates = new Templates(Half.TRIAL, people, new Addresses(people));
        List<Example> made = new ArrayList<>();
        for (int text = 0; text < TRIAL_TEXTS; text++) {
            made.add(templates.next(random));
        }
        List<Example> found = labelled.stream().filter(text -> text.in(Half.TRIAL)).map(LabelledText::asIs).toList();
        TaggerModel tuned = tuned(features, model, made.subList(0, TRIAL_TEXTS / 2), found);
        report.put("seed", SEED).put("name_threshold", tuned.nameThreshold()).put("address_threshold",
                tuned.addressThreshold());
        NameTagger tagger = new NameTagger(features, tuned);
        Trial templated = new Trial(tagger, made.subList(TRIAL_TEXTS / 2, TRIAL_TEXTS));
        templated.write(report.putObject("templates, all"), example -> "all");
        templated.write(report.putObject("templates, by part"), Example::part);
        templated.write(report.putObject("templates, by whether lists know the names"),
                example -> example.unlisted() ? "unknown to lists" : "as the lists have it");
        new Trial(tagger, found).write(report.putObject("labelled text, by collection"), Example::part);
        templated.write(report.putObject("templates, by culture of the last name"), Example::culture);
        progress.accept("names: F1 " + templated.tally(EntityType.NAME, false).fBeta(1) + " on templates, F1 "
                + new Trial(tagger, found).tally(EntityType.NAME, false).fBeta(1) + " on labelled text, addresses F1 "
                + templated.tally(EntityType.ADDRESS, false).fBeta(1) + ", whole "
                + templated.tally(EntityType.ADDRESS, true).fBeta(1));
        return tuned;
    }

    /** Recall counts double: a missed name is worse than a marked word. Half the trial sets the thresholds, half judges. */
    private static TaggerModel tuned(TokenFeatures features, TaggerModel model, List<Example> made,
            List<Example> found) {
        List<Example> both = new ArrayList<>(made);
        both.addAll(found.subList(0, found.size() / 3));
        float name = FIRST_THRESHOLD;
        float address = FIRST_THRESHOLD;
        double bestName = 0;
        double bestAddress = 0;
        for (float threshold : THRESHOLDS) {
            Trial trial = new Trial(new NameTagger(features, model.withThresholds(threshold, threshold)), both);
            double names = trial.tally(EntityType.NAME, false).fBeta(1.25);
            double addresses = trial.tally(EntityType.ADDRESS, true).fBeta(1);
            name = names > bestName ? threshold : name;
            bestName = Math.max(bestName, names);
            address = addresses > bestAddress ? threshold : address;
            bestAddress = Math.max(bestAddress, addresses);
        }
        return model.withThresholds(name, address);
    }

    private static void write(Path out, WordTable names, WordTable words, TaggerModel model, ObjectNode report)
            throws IOException {
        Path folder = Files.createDirectories(out.resolve(RESOURCES));
        try (DataOutputStream lists = file(folder, "lists.bin.gz");
                DataOutputStream weights = file(folder, "weights.bin.gz")) {
            names.write(lists);
            words.write(lists);
            model.write(weights);
        }
        Shipped.report(out, "names", report.toPrettyString() + "\n");
        Shipped.card(out, "names", NamesCard.of(report));
    }

    private static DataOutputStream file(Path out, String name) throws IOException {
        return new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(out.resolve(name)), 1 << 16));
    }
}
