// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that can be set.
 *
 * @param key     such as {@code plumbline.server.port}
 * @param kind    how its values are written
 * @param usual   the value when nothing is said; empty when there is none
 * @param meaning what it does, in one or two sentences
 */
public record Setting(String key, Kind kind, Optional<String> usual, String meaning) {
    /** Returns the name of the environment variable, such as {@code PLUMBLINE_SERVER_PORT}. */
    public String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
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
