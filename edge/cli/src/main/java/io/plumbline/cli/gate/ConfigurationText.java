// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.gate;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A configuration file as its author sees it.
 *
 * @param path where it is, as given on the command line
 * @param text what it says
 */
public record ConfigurationText(Path path, String text) {

    /** Returns the path as a URI: relative when it was given so, as tools that show findings in a repository expect. */
    String uri() {
        if (path.isAbsolute()) {
            return path.toUri().toString();
        }
        String base = Path.of("").toAbsolutePath().toUri().toString();
        String full = path.toAbsolutePath().normalize().toUri().toString();
        return full.startsWith(base) ? full.substring(base.length()) : full;
    }

    /** Returns the line, from 1, that names {@code facet}; empty when it is given by index or spelt with escapes. */
    OptionalInt lineOfFacet(String facet) {
        Matcher matcher = Pattern.compile("\"name_or_index\"\\s*:\\s*\"" + Pattern.quote(facet) + "\"").matcher(text);
        return matcher.find()
                ? OptionalInt.of(1 + (int) text.substring(0, matcher.start()).chars()
                        .filter(character -> character == '\n').count())
                : OptionalInt.empty();
    }
}
