// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Classes of words and of up to three words in a row, found by hash in constant time.
 *
 * <p>Words are compared in lower case, without apostrophes. Two different words may share a hash by chance of about one
 * in 10^14; nothing but a feature depends on it.
 */
public final class Lexicon {
    /** The most words that an entry has. */
    public static final int LONGEST = 3;

    private static final String RESOURCE = "lexicon.tsv";

    private final long[] keys;
    private final int[] classes;
    private final int mask;

    private Lexicon(Map<Long, Integer> entries) {
        int size = Integer.highestOneBit(Math.max(16, entries.size() * 2)) * 2;
        this.keys = new long[size];
        this.classes = new int[size];
        this.mask = size - 1;
        entries.forEach((hash, bits) -> {
            int slot = slot(hash);
            while (classes[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = hash;
            classes[slot] = bits;
        });
    }

    /** Returns the built-in one. */
    public static Lexicon builtIn() {
        return read(builtInLines());
    }

    /** Returns the words and phrases of one class of the built-in one, as they are written there. */
    public static List<String> builtInEntries(WordClass wordClass) {
        String begin = wordClass.name() + "\t";
        return builtInLines().stream().filter(line -> line.startsWith(begin))
                .flatMap(line -> Arrays.stream(line.substring(begin.length()).split(","))).toList();
    }

    private static List<String> builtInLines() {
        try (InputStream resource = Lexicon.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing from the module");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines of a class, a tab, and entries set apart by commas; lines that begin with # say something to readers. */
    static Lexicon read(List<String> lines) {
        Map<Long, Integer> entries = new HashMap<>();
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int tab = line.indexOf('\t');
            WordClass wordClass = WordClass.valueOf(line.substring(0, tab));
            for (String entry : line.substring(tab + 1).split(",")) {
                if (!entry.isBlank()) {
                    entries.merge(hashOf(entry.strip()), 1 << wordClass.ordinal(), (one, other) -> one | other);
                }
            }
        });
        return new Lexicon(entries);
    }

    /** Returns the classes of the word or words with this hash as bits by ordinal of {@link WordClass}; 0 for none. */
    public int classes(long hash) {
        int slot = slot(hash);
        while (classes[slot] != 0) {
            if (keys[slot] == hash) {
                return classes[slot];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    /** Returns the classes of words set apart by blanks, as {@link #classes(long)} does. */
    public int classesOf(String words) {
        return classes(hashOf(words));
    }

    /** Returns the hash with which the hash of a word begins. */
    public static long begin() {
        return 0x51ED270B9F0C4A1DL;
    }

    /** Returns the hash of a word one unit longer; {@code unit} is in lower case. */
    public static long next(long hash, char unit) {
        return (hash ^ unit) * 0x100000001B3L + 0x632BE59BD9B4E019L;
    }

    /** Returns the hash of {@code words} followed by {@code word}. */
    public static long join(long words, long word) {
        return Long.rotateLeft(words * 0x9E3779B97F4A7C15L, 29) ^ word;
    }

    private int slot(long hash) {
        long mixed = hash * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 40) & mask;
    }

    private static long hashOf(String entry) {
        long all = 0;
        boolean first = true;
        for (String word : entry.toLowerCase(Locale.ROOT).split("[ -]+")) {
            long hash = begin();
            for (int at = 0; at < word.length(); at++) {
                if (word.charAt(at) != '\'') {
                    hash = next(hash, word.charAt(at));
                }
            }
            all = first ? hash : join(all, hash);
            first = false;
        }
        return all;
    }
}
