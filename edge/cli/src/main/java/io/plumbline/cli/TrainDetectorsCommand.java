// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.training.Recipe;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline train-detectors}: makes the weights of the built-in detectors again, from data. */
final class TrainDetectorsCommand implements Command {
    private static final String DATA = "--data";
    private static final String OUT = "--out";
    private static final String ONLY = "--only";

    private final List<Recipe> recipes;

    TrainDetectorsCommand() {
        this(ServiceLoader.load(Recipe.class).stream().map(ServiceLoader.Provider::get).toList());
    }

    TrainDetectorsCommand(List<Recipe> recipes) {
        this.recipes = recipes.stream().sorted(Comparator.comparing(Recipe::name)).toList();
    }

    @Override
    public CommandSpec spec() {
        return Usage.command("train-detectors",
                "Trains the built-in detectors of harmful text, attacks and names from a folder of data sets, judges "
                        + "them, and writes weights, figures and detector cards. The same data give the same bytes.")
                .addOption(Usage.option(DATA, "DIR", "The folder that holds one folder for each data set."))
                .addOption(Usage.option(OUT, "DIR",
                        "Where to write, laid out like a checkout: give the checkout itself "
                                + "to replace what it ships (default: detectors)."))
                .addOption(Usage.option(ONLY, "NAME", "Train one family alone: " + names() + "."));
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        String data = arguments.matchedOptionValue(DATA, "");
        if (data.isEmpty()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    DATA + " is missing; give the folder that holds one folder for each data set.");
        }
        Path from = Usage.path(DATA, data);
        Path to = Usage.path(OUT, arguments.matchedOptionValue(OUT, "detectors"));
        for (Recipe recipe : chosen(arguments.matchedOptionValue(ONLY, ""))) {
            try (ProgressLine progress = new ProgressLine(terminal, false)) {
                recipe.train(from, to, progress::step);
            }
            terminal.out().println("trained " + recipe.name() + " into " + to);
        }
        return ExitCode.DONE;
    }

    private List<Recipe> chosen(String only) {
        List<Recipe> chosen = recipes.stream().filter(recipe -> only.isEmpty() || recipe.name().equals(only)).toList();
        if (chosen.isEmpty()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    ONLY + " is '" + only + "', which is not a family of detectors; choose one of " + names() + ".");
        }
        return chosen;
    }

    private String names() {
        return recipes.stream().map(Recipe::name).collect(Collectors.joining(", "));
    }
}
