// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How help looks, the same for every command. */
final class Usage {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;
    private static final int LONGEST_OPTION_COLUMN = 34;

    private Usage() {}

    /** Returns a command with {@code --help} and nothing else yet. */
    static CommandSpec command(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name)
                .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Print this help.").build());
        spec.usageMessage().description(description).abbreviateSynopsis(true)
                .longOptionsMaxWidth(LONGEST_OPTION_COLUMN).sortOptions(false).parameterListHeading("%nParameters:%n")
                .optionListHeading("%nOptions:%n").commandListHeading("%nCommands:%n").synopsisHeading("Usage: ")
                .descriptionHeading("%n");
        return spec;
    }

    /** Returns an option that takes a value. */
    static OptionSpec option(String name, String value, String description) {
        return OptionSpec.builder(name).paramLabel(value).type(String.class).description(description).build();
    }

    /** Returns how wide help is: as wide as the terminal, where lines of that length can be read. */
    static int width(Terminal terminal) {
        return Math.clamp(terminal.columns(), NARROWEST, WIDEST);
    }

    /** Returns whether and how help is coloured. */
    static Ansi ansi(Terminal terminal) {
        return terminal.colour() ? Ansi.ON : Ansi.OFF;
    }

    /**
     * Returns {@code text} as a path.
     *
     * @param name the option or argument it was given for
     */
    static Path path(String name, String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException _) {
            // Said below, like an empty one.
        }
        throw new PlumblineException(Category.INVALID_ARGUMENT,
                name + " is '" + text.replace('\0', ' ') + "', which is not a path.");
    }
}
