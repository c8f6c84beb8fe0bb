// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.topics;

import com.google.auto.service.AutoService;
import io.plumbline.guardrails.language.Word;
import io.plumbline.guardrails.language.Words;
import io.plumbline.training.DataFolder;
import io.plumbline.training.Recipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts in how many ordinary texts each stem stands. */
@AutoService(Recipe.class)
public final class RarityRecipe implements Recipe {
    private static final String FILE = "lib/guardrails/src/main/resources/io/plumbline/guardrails/language/rarity.txt";
    private static final int LEAST = 3;

    @Override
    public String name() {
        return "rarity";
    }

    @Override
    public void train(Path data, Path out, Consumer<String> progress) {
        List<String> texts = Ordinary.texts(new DataFolder(data), false);
        progress.accept("counting the words of " + texts.size() + " texts");
        Map<String, Integer> counts = new TreeMap<>();
        for (String text : texts) {
            Set<String> seen = new HashSet<>();
            for (Word word : Words.of(text)) {
                if (word.kind() == Word.Kind.WORD && seen.add(word.stem())) {
                    counts.merge(word.stem(), 1, Integer::sum);
                }
            }
        }
        StringBuilder lines = new StringBuilder("# How many ordinary texts were read, then how many hold each stem.\n")
                .append(texts.size()).append('\n');
        counts.forEach((stem, count) -> {
            if (count >= LEAST) {
                lines.append(stem).append(' ').append(count).append('\n');
            }
        });
        try {
            Path file = out.resolve(FILE);
            Files.createDirectories(file.getParent());
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
