// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.cli.pii.CustomSearches;
import io.plumbline.cli.pii.FileKind;
import io.plumbline.cli.pii.PieceSearch;
import io.plumbline.cli.pii.Reading;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.SensitiveData;
import io.plumbline.privacy.custom.AllowList;
import io.plumbline.privacy.search.NamedIdentifier;
import io.plumbline.privacy.search.TextSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The options that {@code pii scan} and {@code pii mask} share. */
final class PiiOptions {
    static final String QUIET = "--quiet";
    static final String FAIL = "--fail-on-findings";

    private static final String FILES = "FILE";
    private static final String TYPES = "--types";
    private static final String EXCLUDE = "--exclude";
    private static final String SCORE = "--min-score";
    private static final String COLUMNS = "--columns";
    private static final String NO_HEADER = "--no-header";
    private static final String IDENTIFIERS = "--identifiers";
    private static final String ALLOW = "--allow";
    private static final String FORMAT = "--output-format";
    private static final List<String> FORMATS = List.of("table", "json");
    private static final String USUAL_SCORE = "0.5";

    private PiiOptions() {}

    static CommandSpec addTo(CommandSpec spec) {
        return spec
                .addPositional(
                        PositionalParamSpec.builder().index("0..*").arity("1..*").required(true).paramLabel(FILES)
                                .type(List.class).auxiliaryTypes(String.class)
                                .description("Text, .csv, .json, .jsonl or .parquet files.").build())
                .addOption(Usage.option(TYPES, "A,B", "Look for these kinds only, such as NAME,EMAIL. Default: all but "
                        + "DATE_TIME."))
                .addOption(Usage.option(EXCLUDE, "A,B", "Look for all kinds but these."))
                .addOption(Usage.option(SCORE, "S", "Leave out findings with a score below S, 0 to 1. Default: "
                        + USUAL_SCORE + "."))
                .addOption(Usage.option(COLUMNS, "A,B", "Look in these columns of tables only."))
                .addOption(OptionSpec.builder(NO_HEADER)
                        .description("The first row of .csv files holds values, not column "
                                + "names; the columns are then called 'column 1' and so on.")
                        .build())
                .addOption(files(IDENTIFIERS, "Also look for the custom identifiers in this file: JSON as Macie's "
                        + "CreateCustomDataIdentifier takes it, one or an array. May be given more than once."))
                .addOption(files(ALLOW, "Leave out what this file allows: a value a line, or a .json file with a "
                        + "pattern as CreateAllowList takes it. May be given more than once."))
                .addOption(Usage.option(FORMAT, "table|json", "Print a table (the default) or JSON."))
                .addOption(OptionSpec.builder(FAIL).description("Exit with 3 when anything is found.").build())
                .addOption(OptionSpec.builder(QUIET).description("Print errors only.").build());
    }

    static List<Path> files(ParseResult arguments) {
        List<String> names = arguments.matchedPositionalValue(0, List.of());
        return names.stream().map(name -> Usage.path(FILES, name)).toList();
    }

    private static OptionSpec files(String name, String description) {
        return OptionSpec.builder(name).paramLabel(FILES).arity("1").type(List.class).auxiliaryTypes(String.class)
                .description(description).build();
    }

    /** Returns how files are read; reads the files that say what else is looked for and what is allowed. */
    static Reading reading(ParseResult arguments) throws IOException {
        files(arguments).forEach(FileKind::require); // before the first result is printed
        SensitiveData data = SensitiveData.builtIn();
        TextSearch search = TextSearch.of(data, types(arguments), score(arguments)).with(identifiers(arguments))
                .allowing(allowed(arguments));
        return new Reading(new PieceSearch(data, search, new LinkedHashSet<>(list(arguments, COLUMNS))),
                !arguments.hasMatchedOption(NO_HEADER));
    }

    private static List<NamedIdentifier> identifiers(ParseResult arguments) throws IOException {
        List<NamedIdentifier> all = new ArrayList<>();
        for (Path file : paths(arguments, IDENTIFIERS)) {
            all.addAll(CustomSearches.identifiers(file));
        }
        return all;
    }

    private static List<AllowList> allowed(ParseResult arguments) throws IOException {
        List<AllowList> all = new ArrayList<>();
        for (Path file : paths(arguments, ALLOW)) {
            all.addAll(CustomSearches.allowLists(file));
        }
        return all;
    }

    private static List<Path> paths(ParseResult arguments, String option) {
        List<String> names = arguments.matchedOptionValue(option, List.of());
        return names.stream().map(name -> Usage.path(option, name)).toList();
    }

    static boolean json(ParseResult arguments) {
        String given = arguments.matchedOptionValue(FORMAT, FORMATS.getFirst());
        if (!FORMATS.contains(given)) {
            throw wrong(FORMAT + " is '" + given + "', allowed are table and json." + Suggestions.hint(given, FORMATS));
        }
        return given.equals(FORMATS.getLast());
    }

    /** Returns the names that {@code option} lists; none when it was not given. */
    static List<String> list(ParseResult arguments, String option) {
        Optional<String> given = Optional.ofNullable(arguments.matchedOptionValue(option, null));
        if (given.isEmpty()) {
            return List.of();
        }
        List<String> names = Arrays.stream(given.get().split(",", -1)).map(String::strip).toList();
        if (names.contains("")) {
            throw wrong(
                    option + " is '" + given.get() + "', which has an empty name; write names separated by commas.");
        }
        return names;
    }

    private static Set<EntityType> types(ParseResult arguments) {
        List<String> only = list(arguments, TYPES);
        List<String> without = list(arguments, EXCLUDE);
        Set<EntityType> types = EnumSet.complementOf(EnumSet.of(EntityType.DATE_TIME));
        if (!only.isEmpty()) {
            types = EnumSet.noneOf(EntityType.class);
            for (String name : only) {
                types.add(type(TYPES, name));
            }
        }
        for (String name : without) {
            types.remove(type(EXCLUDE, name));
        }
        if (types.isEmpty()) {
            throw wrong(EXCLUDE + " leaves no kind to look for.");
        }
        return types;
    }

    private static EntityType type(String option, String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        List<String> known = Stream.of(EntityType.values()).map(Enum::name).toList();
        if (!known.contains(upper)) {
            throw wrong(option + " names '" + name + "', which is no kind of sensitive data."
                    + Suggestions.hint(upper, known)
                    + " docs/guides/sensitive-data.md lists them.");
        }
        return EntityType.valueOf(upper);
    }

    private static double score(ParseResult arguments) {
        String given = arguments.matchedOptionValue(SCORE, USUAL_SCORE);
        if (!given.matches("0|1|0?\\.[0-9]{1,6}|1\\.0{1,6}")) {
            throw wrong(SCORE + " is '" + given + "', allowed are numbers from 0 to 1, such as 0.7.");
        }
        return Double.parseDouble(given);
    }

    static PlumblineException wrong(String sentence) {
        return new PlumblineException(Category.INVALID_ARGUMENT, sentence);
    }
}
