// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that can be set.
 *
 * @param key     such as {@code plumbline.server.port}; a star in it stands for a name that people choose
 * @param kind    how its values are written
 * @param usual   the value when nothing is said; empty when there is none
 * @param meaning what it does, in one or two sentences
 */
public record Setting(String key, Kind kind, Optional<String> usual, String meaning) {
    private static final String NAME = "([a-z0-9][a-z0-9-]{0,62})";

    /** Returns the name of the environment variable, such as {@code PLUMBLINE_SERVER_PORT}. */
    public String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Returns whether {@code given} is this key, or one of those it stands for. */
    boolean covers(String given) {
        return isFamily()
                ? given.matches(Pattern.quote(key).replace("*", "\\E" + NAME + "\\Q"))
                : key.equals(given);
    }

    /** Returns whether the key stands for many. */
    boolean isFamily() {
        return key.contains("*");
    }

    /** Returns the key that a variable sets, if it is one of those this stands for. */
    Optional<String> keyOf(String given) {
        Matcher matcher = Pattern.compile(variable().replace("*", "([A-Z0-9][A-Z0-9_]{0,62})")).matcher(given);
        return isFamily() && matcher.matches()
                ? Optional.of(key.replace("*", matcher.group(1).toLowerCase(Locale.ROOT).replace('_', '-')))
                : Optional.empty();
    }

    /** How values are written. */
    public enum Kind {
        /** Any text. */
        TEXT("text"),
        /** A text that is never shown. */
        SECRET("secret"),
        /** A path. */
        PATH("path"),
        /** A whole number from 0. */
        NUMBER("number"),
        /** {@code true} or {@code false}. */
        SWITCH("true or false"),
        /** A number of bytes, such as {@code 16MB}. */
        SIZE("size, such as 16MB"),
        /** A time span, such as {@code 20s}. */
        SPAN("time, such as 500ms, 20s or 5m");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns how values look, in words. */
        public String words() {
            return words;
        }
    }
}
