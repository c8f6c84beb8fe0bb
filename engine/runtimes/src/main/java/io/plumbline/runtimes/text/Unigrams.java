// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The likeliest way to cut a piece into known parts. Time grows with the length of the piece times that of the longest
 * part.
 *
 * @param vocabulary number of each part
 * @param chances    logarithm of the chance of each part, by number
 * @param unknown    number of an unknown character
 * @param worst      what an unknown character costs
 * @param longest    units of the longest part
 * @param fallback   whether an unknown character is written as its bytes
 */
record Unigrams(Map<String, Integer> vocabulary, double[] chances, int unknown, double worst, int longest,
        boolean fallback) implements Lookup {
    /** What an unknown character costs beyond the least likely part. */
    private static final double BEYOND = 10;

    static Unigrams read(JsonNode node, String file) {
        JsonNode vocab = node.path("vocab");
        if (vocab.isEmpty()) {
            throw Trouble.in(file, "has no vocabulary in 'model.vocab'.");
        }
        Map<String, Integer> vocabulary = new HashMap<>();
        double[] chances = new double[vocab.size()];
        int longest = 1;
        for (int at = 0; at < chances.length; at++) {
            String part = vocab.path(at).path(0).asText();
            vocabulary.put(part, at);
            chances[at] = vocab.path(at).path(1).asDouble();
            longest = Math.max(longest, part.length());
        }
        double worst = Arrays.stream(chances).min().orElse(0) - BEYOND;
        return new Unigrams(vocabulary, chances, node.path("unk_id").asInt(0), worst, longest,
                node.path("byte_fallback").asBoolean(false));
    }

    @Override
    public void add(Aligned piece, Tokens into) {
        String text = piece.text();
        double[] best = new double[text.length() + 1];
        int[] from = new int[text.length() + 1];
        int[] ids = new int[text.length() + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int at = 0; at < text.length();) {
            int next = at + Character.charCount(text.codePointAt(at));
            reach(best, from, ids, at, next, unknown, worst);
            for (int end = next; end <= Math.min(text.length(), at + longest); end++) {
                Integer id = vocabulary.get(text.substring(at, end));
                if (id != null) {
                    reach(best, from, ids, at, end, id, chances[id]);
                }
            }
            at = next;
        }
        put(piece, from, ids, into);
    }

    private static void reach(double[] best, int[] from, int[] ids, int at, int end, int id, double chance) {
        if (best[at] + chance > best[end]) {
            best[end] = best[at] + chance;
            from[end] = at;
            ids[end] = id;
        }
    }

    private void put(Aligned piece, int[] from, int[] ids, Tokens into) {
        int[] ends = new int[from.length];
        int count = 0;
        for (int end = piece.length(); end > 0; end = from[end]) {
            ends[count++] = end;
        }
        for (int at = count - 1; at >= 0; at--) {
            int begin = from[ends[at]];
            // Unknown characters that follow each other are one token.
            int last = at;
            while (ids[ends[at]] == unknown && last > 0 && ids[ends[last - 1]] == unknown) {
                last--;
            }
            String part = piece.text().substring(begin, ends[last]);
            boolean written = ids[ends[at]] == unknown && fallback && BytePairs.bytes(part, vocabulary,
                    piece.begin(begin), piece.end(ends[last]), into);
            if (!written) {
                into.add(ids[ends[at]], piece.begin(begin), piece.end(ends[last]));
            }
            at = last;
        }
    }
}
