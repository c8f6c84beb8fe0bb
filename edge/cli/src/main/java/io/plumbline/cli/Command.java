// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One thing that the program can be asked to do. */
interface Command {
    /** Returns the words of it: name, options, parameters and their help. */
    CommandSpec spec();

    /** Does it and returns the exit code. */
    int run(ParseResult arguments, Terminal terminal);
}
