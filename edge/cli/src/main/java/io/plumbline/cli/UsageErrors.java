// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.measure.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with a command line. */
final class UsageErrors {
    private UsageErrors() {}

    /** Returns the sentence for {@code failure}. */
    static String sentence(ParameterException failure) {
        CommandSpec spec = failure.getCommandLine().getCommandSpec();
        return switch (failure) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched().getFirst(), spec);
            case MissingParameterException missing -> missing(missing.getMissing().getFirst());
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " was given twice; give it once.";
            default -> String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        };
    }

    private static String unmatched(String given, CommandSpec spec) {
        if (given.startsWith("-")) {
            String option = given.contains("=") ? given.substring(0, given.indexOf('=')) : given;
            List<String> known = new ArrayList<>(spec.optionsMap().keySet());
            return "'" + option + "' is not an option of " + spec.qualifiedName() + "."
                    + Suggestions.hint(option, known);
        }
        if (spec.subcommands().isEmpty()) {
            return "'" + given + "' is one argument too many for " + spec.qualifiedName() + ".";
        }
        List<String> known = List.copyOf(spec.subcommands().keySet());
        return "'" + given + "' is not a command of " + spec.qualifiedName() + " (commands: "
                + known.stream().sorted().collect(Collectors.joining(", ")) + ")." + Suggestions.hint(given, known);
    }

    private static String missing(ArgSpec argument) {
        return argument.isOption()
                ? name(argument) + " needs a value, " + argument.paramLabel() + "."
                : argument.paramLabel() + " is missing: " + String.join(" ", argument.description());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
