// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import io.plumbline.guardrails.detect.Harm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of phrases and rules of this module. A line {@code @CLASS phrase, phrase} names phrases; a line
 * {@code id | HARM | weight | any or data | slots} is a rule. A slot is a {@code @CLASS} or {@code words_so|or_so};
 * {@code ~n} before it lets n words stand between, {@code ~~n} also across sentences; {@code !@CLASS} in front says
 * what must not stand right before.
 */
final class Phrasebook {
    private final Trie trie = new Trie();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final List<PhraseRule> rules = new ArrayList<>();

    private Phrasebook() {}

    static Phrasebook builtIn() {
        try (InputStream in = Phrasebook.class.getResourceAsStream("phrases.txt")) {
            if (in == null) {
                throw new IllegalStateException("phrases.txt is missing from the module");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("phrases.txt could not be read", e);
        }
    }

    static Phrasebook of(String table) {
        Phrasebook book = new Phrasebook();
        for (String line : table.lines().map(String::strip).toList()) {
            if (line.startsWith("@")) {
                int blank = line.indexOf(' ');
                book.define(line.substring(0, blank), line.substring(blank));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                book.rule(line);
            }
        }
        return book;
    }

    Trie trie() {
        return trie;
    }

    List<PhraseRule> rules() {
        return rules;
    }

    int kinds() {
        return kinds.size();
    }

    /** Returns the number of a class, or -1 when the table has none of that name. */
    int kind(String name) {
        return kinds.getOrDefault(name, -1);
    }

    private void define(String name, String phrases) {
        int kind = kinds.computeIfAbsent(name, key -> kinds.size());
        for (String phrase : phrases.split(",")) {
            trie.add(phrase.strip(), kind);
        }
    }

    private void rule(String line) {
        String[] parts = line.split("\\s\\|\\s");
        if (parts.length != 5) {
            throw new IllegalArgumentException("a rule has five parts: " + line);
        }
        List<Integer> slots = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        List<Boolean> across = new ArrayList<>();
        int gap = 0;
        boolean over = false;
        int negated = -1;
        for (String word : parts[4].strip().split("\\s+")) {
            if (word.startsWith("~")) {
                over = word.startsWith("~~");
                gap = Integer.parseInt(word.substring(over ? 2 : 1));
            } else if (word.startsWith("!")) {
                negated = slot(word.substring(1));
            } else {
                slots.add(slot(word));
                gaps.add(gap);
                across.add(over);
                gap = 0;
                over = false;
            }
        }
        rules.add(new PhraseRule(parts[0].strip(), Harm.valueOf(parts[1].strip()), Double.parseDouble(parts[2].strip()),
                "data".equals(parts[3].strip()), ints(slots), ints(gaps), booleans(across), negated));
    }

    private int slot(String word) {
        if (word.startsWith("@")) {
            Integer kind = kinds.get(word);
            if (kind == null) {
                throw new IllegalArgumentException("no class " + word + " above the rule that names it");
            }
            return kind;
        }
        if (!kinds.containsKey(word)) {
            define(word, word.replace('|', ',').replace('_', ' '));
        }
        return kind(word);
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean[] booleans(List<Boolean> flags) {
        boolean[] array = new boolean[flags.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = flags.get(i);
        }
        return array;
    }
}
