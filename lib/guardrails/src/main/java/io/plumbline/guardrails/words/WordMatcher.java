// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.words;

import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.guardrails.text.Reading;
import io.plumbline.guardrails.text.Readings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words and phrases whole and without regard to case, all of them in one pass over each reading of a text.
 *
 * <p>Whole means that no letter or digit stands next to a letter or digit of the word; writing systems without blanks
 * between words are exempt. Linear time in the text length, however many words there are.
 */
public final class WordMatcher {
    /** A word is reported this often at most; where it stands after that says nothing new. */
    public static final int MOST_OF_A_WORD = 100;

    private final List<String> words;
    private final List<Integer> firstOf;
    private final Automaton automaton;
    private final boolean loose;

    private WordMatcher(List<String> words, boolean loose) {
        this.words = List.copyOf(words);
        this.loose = loose;
        Map<String, Integer> folded = new LinkedHashMap<>();
        for (int word = 0; word < words.size(); word++) {
            Folded form = Folded.of(Normaliser.plain(words.get(word).strip()).text());
            if (form.length() > 0) {
                folded.putIfAbsent(new String(form.text()), word);
            }
        }
        this.firstOf = List.copyOf(folded.values());
        this.automaton = new Automaton(List.copyOf(folded.keySet()));
    }

    /**
     * A word in a text.
     *
     * @param word  its index among the words given; of words that only differ in case, the first
     * @param begin where it begins, a UTF-16 index into the text as given
     * @param end   where it ends, exclusive
     */
    public record Match(int word, int begin, int end) {}

    /** Returns a matcher for {@code words}, which are words or phrases. */
    public static WordMatcher of(List<String> words) {
        return new WordMatcher(words, false);
    }

    /** Returns a matcher for the managed list of profanity, disguised spellings included. */
    public static WordMatcher profanity() {
        return Profanity.MATCHER;
    }

    static WordMatcher loose(List<String> words) {
        return new WordMatcher(words, true);
    }

    /** Returns the word of that index, as it was given. */
    public String word(int index) {
        return words.get(index);
    }

    /**
     * Returns where the words stand, in order. Of overlapping places of one word the first is reported, and of each
     * word the first {@value #MOST_OF_A_WORD} places.
     */
    public List<Match> find(Readings text) {
        Found found = new Found();
        for (Reading reading : text.all()) {
            scan(reading, Folded.of(reading.text()), found);
            if (loose && Folded.isLoosenable(reading.text())) {
                scan(reading, Folded.loosened(reading.text(), 1), found);
                scan(reading, Folded.loosened(reading.text(), 2), found);
            }
        }
        return found.inOrder();
    }

    private void scan(Reading reading, Folded folded, Found found) {
        char[] text = folded.text();
        automaton.scan(text, folded.length(), (string, end) -> {
            int begin = end - automaton.length(string);
            if (isEdge(text, folded.length(), begin) && isEdge(text, folded.length(), end)) {
                found.add(firstOf.get(string), folded.begin(reading, begin), folded.end(reading, end));
            }
        });
    }

    private static boolean isEdge(char[] text, int length, int at) {
        return at == 0 || at == length || !isOfWord(text[at - 1]) || !isOfWord(text[at]);
    }

    /** Signs of writing systems without blanks stand for themselves. */
    private static boolean isOfWord(char unit) {
        if (unit < 0x80) {
            return unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9' || unit >= 'A' && unit <= 'Z';
        }
        boolean withoutBlanks = unit >= 0x0E00 && unit < 0x0F00 || unit >= 0x1000 && unit < 0x10A0
                || unit >= 0x1780 && unit < 0x1800 || unit >= 0x3040 && unit < 0xA000
                || unit >= 0xF900 && unit < 0xFB00;
        return !withoutBlanks && Character.isLetterOrDigit(unit);
    }

    /** Matches as they come in, by word. */
    private static final class Found {
        private final Map<Integer, List<Match>> byWord = new LinkedHashMap<>();

        void add(int word, int begin, int end) {
            List<Match> places = byWord.computeIfAbsent(word, none -> new ArrayList<>());
            boolean room = places.size() < MOST_OF_A_WORD;
            if (room && places.stream().noneMatch(place -> begin < place.end() && place.begin() < end)) {
                places.add(new Match(word, begin, end));
            }
        }

        List<Match> inOrder() {
            return byWord.values().stream().flatMap(List::stream)
                    .sorted(Comparator.comparingInt(Match::begin).thenComparingInt(Match::end)).toList();
        }
    }
}
