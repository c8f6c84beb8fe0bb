// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists that are resources; lines that begin with # are remarks. */
public final class WordLists {
    private WordLists() {}

    /** Returns the lines of a list. */
    static List<String> lines(String name) {
        return lines(WordLists.class, name);
    }

    /** Returns the lines of a list that lies beside {@code owner}, without remarks and empty ones. */
    public static List<String> lines(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + name + " is missing from this program");
            }
            List<String> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException("the word list " + name + " cannot be read", failure);
        }
    }

    /** Returns all words of a list. */
    static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        lines(name).forEach(line -> words.addAll(List.of(line.split(" "))));
        return Collections.unmodifiableSet(words);
    }

    /** Returns, for each word of a line, the first word of that line. */
    static Map<String, String> forms(String name) {
        Map<String, String> forms = new HashMap<>();
        for (String line : lines(name)) {
            String[] words = line.split(" ");
            for (int at = 1; at < words.length; at++) {
                forms.put(words[at], words[0]);
            }
        }
        return Collections.unmodifiableMap(forms);
    }
}
