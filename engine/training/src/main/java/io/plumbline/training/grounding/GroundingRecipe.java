// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.grounding;

import com.google.auto.service.AutoService;
import io.plumbline.guardrails.grounding.GroundingWeights;
import io.plumbline.training.DataFolder;
import io.plumbline.training.Recipe;
import io.plumbline.training.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Makes the weights of grounding and relevance and their card. */
@AutoService(Recipe.class)
public final class GroundingRecipe implements Recipe {
    private static final String FILE = "lib/guardrails/src/main/resources/io/plumbline/guardrails/grounding/grounding.weights";

    @Override
    public String name() {
        return "grounding";
    }

    @Override
    public void train(Path data, Path out, Consumer<String> progress) {
        progress.accept("measuring claims against their sources");
        List<Item> items = Items.of(new DataFolder(data));
        List<Item> learned = items.stream().filter(item -> !item.heldOut()).toList();
        List<Item> held = items.stream().filter(Item::heldOut).toList();
        progress.accept("learning from " + learned.size() + " responses, judging on " + held.size());
        double[] relevance = RelevanceFit.weights(RelevanceFit.pairs(learned));
        GroundingWeights weights = GroundingWeights.parse(Fit.weights(learned, relevance).text());
        write(out.resolve(FILE), weights.text());
        GroundingCard card = new GroundingCard(weights, held);
        Shipped.card(out, name(), card.markdown());
        Shipped.report(out, name(), card.json());
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
