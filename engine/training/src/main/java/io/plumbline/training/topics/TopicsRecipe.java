// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.topics;

import com.google.auto.service.AutoService;
import io.plumbline.guardrails.text.Readings;
import io.plumbline.guardrails.topics.Severity;
import io.plumbline.training.DataFolder;
import io.plumbline.training.Recipe;
import io.plumbline.training.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sets the thresholds of denied topics and writes their card. */
@AutoService(Recipe.class)
public final class TopicsRecipe implements Recipe {
    private static final String FILE = "lib/guardrails/src/main/resources/io/plumbline/guardrails/topics/topics.weights";
    private static final double[] BASES = {0, 0.4, 0.8, 1.2};
    private static final double[] SPREADS = {3.3, 3.7, 4.1, 4.5, 4.9};
    private static final double SCALE = 2.5;
    private static final double ALLOWED = 0.015;
    private static final double NEAR = 0.5;
    private static final int EVERY = 4;

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public void train(Path data, Path out, Consumer<String> progress) {
        DataFolder folder = new DataFolder(data);
        List<TopicCase> cases = TopicCase.all();
        List<TopicCase> known = cases.stream().filter(each -> each.part() == TopicCase.Part.THRESHOLDS).toList();
        progress.accept("setting thresholds on " + known.size() + " topics");
        Severity severity = best(known, TopicFigures.readings(thinned(Ordinary.texts(folder, false))));
        write(out.resolve(FILE), "# base, spread, scale\n" + severity.text() + "\n");
        progress.accept("judging on the other topics and on ordinary texts of the other side");
        TopicsCard card = new TopicsCard(severity, cases, folder);
        Shipped.card(out, name(), card.markdown());
        Shipped.report(out, name(), card.json());
    }

    private static List<String> thinned(List<String> texts) {
        List<String> some = new ArrayList<>();
        for (int at = 0; at < texts.size(); at += EVERY) {
            some.add(texts.get(at));
        }
        return some;
    }

    // The most texts of the topics found, a text that comes near counting against by half, among few false alarms.
    private static Severity best(List<TopicCase> known, List<Readings> ordinary) {
        Severity best = new Severity(BASES[BASES.length - 1], SPREADS[SPREADS.length - 1], SCALE);
        double highest = -1;
        for (double base : BASES) {
            for (double spread : SPREADS) {
                Severity severity = new Severity(base, spread, SCALE);
                TopicFigures sum = TopicFigures.sum("", known.stream()
                        .map(each -> TopicFigures.of(each, severity, ordinary)).toList());
                double gain = sum.recall() - NEAR * sum.nearMisses();
                if (sum.falseAlarms() <= ALLOWED && gain > highest) {
                    highest = gain;
                    best = severity;
                }
            }
        }
        return best;
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
