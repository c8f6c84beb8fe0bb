// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Patterns of a tokenizer file, which its owner supplies, so that they are trusted. */
final class Patterns {
    /** How GPT-2 cuts text into words. */
    static final Pattern WORDS = Pattern.compile(
            "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
            Pattern.UNICODE_CHARACTER_CLASS);

    private Patterns() {}

    /** Returns the pattern of a node such as {@code {"String": " "}} or {@code {"Regex": "\\s+"}}. */
    static Pattern of(JsonNode node) {
        return node.has("Regex")
                ? Pattern.compile(node.path("Regex").asText(), Pattern.UNICODE_CHARACTER_CLASS)
                : Pattern.compile(Pattern.quote(node.path("String").asText()));
    }
}
