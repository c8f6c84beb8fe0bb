// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import java.util.Collection;
import java.util.stream.Collectors;

/** Quoting: the only way a name or a value of a user gets into a statement. */
final class Sql {
    private Sql() {}

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    static String literal(double number) {
        return literal(Double.toString(number)) + "::double";
    }

    static String list(Collection<String> texts) {
        return texts.stream().map(Sql::literal).collect(Collectors.joining(", ", "[", "]"));
    }
}
