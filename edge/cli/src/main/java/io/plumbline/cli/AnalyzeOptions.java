// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.analysis.explanation.ModelSource;
import io.plumbline.fairness.results.Mode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code plumbline analyze} was asked to do.
 *
 * @param configuration the analysis_config.json
 * @param dataset file or folder in place of the configuration's dataset_uri
 * @param model the model to ask
 * @param output folder for the results
 * @param mode which definitions are shown first
 * @param json whether results.json goes to stdout instead of the table
 * @param policy preset or file of the gate
 * @param subgroupColumns columns the search for subgroups combines; empty for all categorical ones
 * @param suppressBelow groups with fewer rows are not shown
 * @param quiet whether nothing but errors is printed
 */
record AnalyzeOptions(Path configuration, Optional<Path> dataset, Optional<ModelSource> model, Path output, Mode mode,
        boolean json,
        Optional<String> policy, List<String> subgroupColumns, long suppressBelow, boolean quiet) {
    private static final String CONFIG = "CONFIG";
    private static final String DATASET = "--dataset";
    private static final String OUTPUT = "--output";
    private static final String MODE = "--mode";
    private static final String FORMAT = "--output-format";
    private static final String FAIL_ON = "--fail-on";
    private static final String SUBGROUPS = "--subgroup-columns";
    private static final String SUPPRESS = "--suppress-below";
    private static final String QUIET = "--quiet";
    private static final String DEFAULT_OUTPUT = "plumbline-output";
    private static final List<String> MODES = Stream.of(Mode.values()).map(mode -> mode.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> FORMATS = List.of("table", "json");

    /** Returns the words of the command. */
    static CommandSpec spec() {
        return ModelOptions.addTo(Usage.command("analyze",
                "Measures how a dataset and a model treat groups of people, and explains the model, as CONFIG describes.")
                .addPositional(PositionalParamSpec.builder().index("0").arity("1").required(true).type(String.class)
                        .paramLabel(CONFIG).description("An analysis_config.json, as for SageMaker Clarify.").build())
                .addOption(
                        Usage.option(DATASET, "FILE|DIR", "Analyze this instead of the configuration's dataset_uri."))
                .addOption(Usage.option(OUTPUT, "DIR", "Where the results go. Default: " + DEFAULT_OUTPUT
                        + ". Replaced when it holds earlier results, refused when it holds anything else."))
                .addOption(Usage.option(MODE, "strict|compat", "What table, headline and gate show: the correct "
                        + "definitions (strict, the default) or Clarify's numbers (compat). Both are always computed."))
                .addOption(Usage.option(FORMAT, "table|json", "Print a table (the default) or results.json."))
                .addOption(Usage.option(FAIL_ON, "POLICY",
                        "Exit with 3 when a rule of this policy is broken: a preset ("
                                + String.join(", ", PolicyChoice.presets()) + ") or a policy file."))
                .addOption(Usage.option(SUBGROUPS, "A,B", "Search these columns for the worst subgroups. Default: all "
                        + "columns of categories."))
                .addOption(Usage.option(SUPPRESS, "K", "Show no figures of groups with fewer than K rows."))
                .addOption(OptionSpec.builder(QUIET).description("Print errors only.").build()));
    }

    /** Returns what {@code arguments} say. */
    static AnalyzeOptions of(ParseResult arguments) {
        return new AnalyzeOptions(Usage.path(CONFIG, arguments.matchedPositionalValue(0, "")),
                value(arguments, DATASET).map(text -> Usage.path(DATASET, text)),
                ModelOptions.of(arguments),
                Usage.path(OUTPUT, value(arguments, OUTPUT).orElse(DEFAULT_OUTPUT)),
                Mode.values()[choice(MODE, value(arguments, MODE), MODES)],
                choice(FORMAT, value(arguments, FORMAT), FORMATS) == 1, value(arguments, FAIL_ON),
                value(arguments, SUBGROUPS).map(AnalyzeOptions::columns).orElse(List.of()),
                value(arguments, SUPPRESS).map(AnalyzeOptions::rows).orElse(0L), arguments.hasMatchedOption(QUIET));
    }

    private static Optional<String> value(ParseResult arguments, String option) {
        return Optional.ofNullable(arguments.matchedOptionValue(option, null));
    }

    private static int choice(String option, Optional<String> given, List<String> allowed) {
        int index = allowed.indexOf(given.orElse(allowed.getFirst()));
        if (index < 0) {
            throw wrong(option + " is '" + given.orElseThrow() + "', allowed are " + String.join(" and ", allowed) + "."
                    + Suggestions.hint(given.orElseThrow(), allowed));
        }
        return index;
    }

    private static List<String> columns(String text) {
        List<String> columns = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (columns.contains("")) {
            throw wrong(SUBGROUPS + " is '" + text + "', which has an empty name; write columns separated by commas.");
        }
        return columns;
    }

    private static long rows(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw wrong(SUPPRESS + " is '" + text + "', allowed are whole numbers from 0.");
        }
        return Long.parseLong(text);
    }

    private static PlumblineException wrong(String sentence) {
        return new PlumblineException(Category.INVALID_ARGUMENT, sentence);
    }
}
