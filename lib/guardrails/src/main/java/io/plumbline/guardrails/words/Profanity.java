// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The managed list of profanity: strong words and slurs with their inflections and common spellings. */
final class Profanity {
    static final WordMatcher MATCHER = WordMatcher.loose(lines());

    private Profanity() {}

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Profanity.class.getResourceAsStream("profanity.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
