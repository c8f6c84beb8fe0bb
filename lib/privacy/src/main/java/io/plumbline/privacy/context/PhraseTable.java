// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.context;

import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phrases by their last word. A token is compared by hash first; only equal hashes cost a comparison of characters. */
final class PhraseTable {
    private static final int WIDEST_GAP = 3;

    private record Phrase(List<String> words, Cue cue) {}

    private final int mask;
    private final int[] hashes;
    private final @Nullable List<Phrase>[] phrases;

    PhraseTable(List<String> speakFor, List<String> speakAgainst) {
        Map<Integer, List<Phrase>> byLast = new HashMap<>();
        speakFor.forEach(phrase -> add(byLast, phrase, Cue.FOR));
        speakAgainst.forEach(phrase -> add(byLast, phrase, Cue.AGAINST));
        int size = Integer.highestOneBit(Math.max(8, byLast.size() * 4)) * 2;
        mask = size - 1;
        hashes = new int[size];
        phrases = slots(size);
        byLast.forEach((hash, list) -> {
            int slot = slot(hash);
            while (phrases[slot] != null) {
                slot = slot + 1 & mask;
            }
            hashes[slot] = hash;
            phrases[slot] = List.copyOf(list);
        });
    }

    Cue endingAt(ScanText scan, int index) {
        List<Phrase> candidates = under(scan.tokens().hash(index));
        if (candidates != null) {
            for (Phrase phrase : candidates) {
                if (firstToken(scan, index, phrase) >= 0) {
                    return phrase.cue();
                }
            }
        }
        return Cue.NONE;
    }

    /** Returns whether the phrase that ends at token {@code index} begins at {@code from} or later. */
    boolean beginsFrom(ScanText scan, int index, int from) {
        List<Phrase> candidates = under(scan.tokens().hash(index));
        if (candidates != null) {
            for (Phrase phrase : candidates) {
                int first = firstToken(scan, index, phrase);
                if (first >= 0) {
                    return scan.tokens().begin(first) >= from;
                }
            }
        }
        return false;
    }

    private @Nullable List<Phrase> under(int hash) {
        int slot = slot(hash);
        while (phrases[slot] != null) {
            if (hashes[slot] == hash) {
                return phrases[slot];
            }
            slot = slot + 1 & mask;
        }
        return null;
    }

    private static int firstToken(ScanText scan, int last, Phrase phrase) {
        Tokens tokens = scan.tokens();
        int at = last;
        for (int word = phrase.words().size() - 1; word >= 0; word--, at--) {
            if (at < 0 || !same(scan, at, phrase.words().get(word))
                    || at < last && tokens.begin(at + 1) - tokens.end(at) > WIDEST_GAP) {
                return -1;
            }
        }
        return at + 1;
    }

    private static boolean same(ScanText scan, int token, String word) {
        Tokens tokens = scan.tokens();
        return tokens.length(token) == word.length()
                && scan.lower().startsWith(word, tokens.begin(token));
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & mask;
    }

    private static void add(Map<Integer, List<Phrase>> byLast, String written, Cue cue) {
        List<String> words = words(written);
        Set<List<String>> forms = new LinkedHashSet<>(List.of(words, List.of(String.join("", words))));
        for (List<String> form : List.copyOf(forms)) {
            String last = form.getLast();
            if (last.length() > 2 && !last.endsWith("s")) {
                List<String> plural = new ArrayList<>(form);
                plural.set(form.size() - 1, last + "s");
                forms.add(plural);
            }
        }
        // The longest phrase is asked first, so that "account number" wins over "number".
        for (List<String> form : forms) {
            List<Phrase> known = byLast.computeIfAbsent(form.getLast().hashCode(), hash -> new ArrayList<>());
            known.add(new Phrase(List.copyOf(form), cue));
            known.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
        }
    }

    private static List<String> words(String phrase) {
        ScanText scan = new ScanText(phrase.toLowerCase(Locale.ROOT));
        Tokens tokens = scan.tokens();
        List<String> words = new ArrayList<>();
        for (int at = 0; at < tokens.count(); at++) {
            words.add(scan.text().substring(tokens.begin(at), tokens.end(at)));
        }
        return words;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<Phrase>[] slots(int size) {
        return (List<Phrase>[]) new List<?>[size];
    }
}
