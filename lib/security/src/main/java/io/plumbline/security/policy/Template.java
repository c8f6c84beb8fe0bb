// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Text in which variables stand for values of condition keys: {@code ${aws:username}}, with a default
 * {@code ${aws:PrincipalTag/team, 'none'}}, or the signs themselves: {@code ${*}}, {@code ${?}}, {@code ${$}}.
 *
 * @param parts text and variables in turn
 */
record Template(List<Part> parts) {
    private static final String OPENING = "${";

    /** A part of a template. */
    sealed interface Part {}

    /** Text, already encoded. */
    record Text(String text) implements Part {}

    /** A variable: its key in lower case and as written, and its default. */
    record Variable(String key, String written, Optional<String> fallback) implements Part {}

    /** Returns {@code written} as text without variables. */
    static Template plain(String written, UnaryOperator<String> encode) {
        return new Template(List.of(new Text(encode.apply(written))));
    }

    /** Reads {@code written}; {@code encode} makes wildcards of its text. What is no variable stays text. */
    static Template parse(String written, UnaryOperator<String> encode) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int at = written.indexOf(OPENING); at >= 0; at = written.indexOf(OPENING, at)) {
            int end = end(written, at + 2);
            if (end < 0) {
                break;
            }
            add(parts, encode.apply(written.substring(from, at)));
            String inside = written.substring(at + 2, end);
            if (inside.length() == 1 && "*?$".contains(inside)) {
                add(parts, inside);
            } else {
                parts.add(variable(inside));
            }
            from = end + 1;
            at = from;
        }
        add(parts, encode.apply(written.substring(from)));
        return new Template(List.copyOf(parts));
    }

    /** Returns the text when no variable is in it. */
    Optional<String> fixed() {
        if (parts.stream().anyMatch(Variable.class::isInstance)) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(((Text) part).text()));
        return Optional.of(text.toString());
    }

    /** Returns the text with the values put in; empty when a variable has no value. */
    Optional<String> resolve(Facts facts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Text fixed) {
                text.append(fixed.text());
            } else if (part instanceof Variable variable) {
                Optional<String> value = facts.single(variable.key()).or(variable::fallback).filter(Template::isText);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                text.append(value.get());
            }
        }
        return Optional.of(text.toString());
    }

    /** Returns the variables without a default. */
    List<Variable> needed() {
        return parts.stream().filter(Variable.class::isInstance).map(Variable.class::cast)
                .filter(variable -> variable.fallback().isEmpty()).toList();
    }

    private static boolean isText(String value) {
        return value.indexOf(Glob.MANY) < 0 && value.indexOf(Glob.ONE) < 0;
    }

    private static void add(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Text(text));
        }
    }

    /** Finds the brace that closes a variable: one inside a quoted default does not. */
    private static int end(String written, int from) {
        boolean quoted = false;
        for (int at = from; at < written.length(); at++) {
            char sign = written.charAt(at);
            if (sign == '\'') {
                quoted = !quoted;
            } else if (sign == '}' && !quoted) {
                return at;
            }
        }
        return -1;
    }

    private static Variable variable(String inside) {
        int comma = inside.indexOf(',');
        String name = (comma < 0 ? inside : inside.substring(0, comma)).strip();
        String rest = comma < 0 ? "" : inside.substring(comma + 1).strip();
        boolean quoted = rest.length() >= 2 && rest.startsWith("'") && rest.endsWith("'");
        return new Variable(name.toLowerCase(Locale.ROOT), name,
                quoted ? Optional.of(rest.substring(1, rest.length() - 1)) : Optional.empty());
    }
}
