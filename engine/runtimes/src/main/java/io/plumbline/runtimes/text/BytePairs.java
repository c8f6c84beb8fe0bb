// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Characters, joined pair by pair in the order in which the pairs were learned. Time grows with the length of a piece
 * times its logarithm.
 *
 * @param vocabulary number of each piece
 * @param ranks      order of each pair, the two parts joined by a blank
 * @param unknown    number of an unknown character; -1 when it is left out
 * @param fallback   whether an unknown character is written as its bytes
 * @param whole      whether a piece that the vocabulary holds is taken without joining
 * @param suffix     of the last character of a word
 */
record BytePairs(Map<String, Integer> vocabulary, Map<String, Integer> ranks, int unknown, boolean fallback,
        boolean whole, String suffix) implements Lookup {
    static BytePairs read(JsonNode node, String file) {
        Map<String, Integer> vocabulary = WordPieces.vocabulary(node.path("vocab"), file);
        Map<String, Integer> ranks = new HashMap<>();
        for (JsonNode merge : node.path("merges")) {
            String pair = merge.isArray() ? merge.path(0).asText() + " " + merge.path(1).asText() : merge.asText();
            ranks.putIfAbsent(pair, ranks.size());
        }
        JsonNode unknown = node.path("unk_token");
        return new BytePairs(vocabulary, ranks,
                unknown.isTextual() ? vocabulary.getOrDefault(unknown.asText(), -1) : -1,
                node.path("byte_fallback").asBoolean(false), node.path("ignore_merges").asBoolean(false),
                node.path("end_of_word_suffix").asText("").replace("null", ""));
    }

    /** A part of the piece; parts form a chain. */
    private static final class Part {
        private final int begin;
        private int end;
        private String text;
        private int before;
        private int after;
        private boolean gone;

        Part(int begin, int end, String text, int number) {
            this.begin = begin;
            this.end = end;
            this.text = text;
            this.before = number - 1;
            this.after = number + 1;
        }
    }

    /** Two neighbours that can be joined, as they were when this was noted. */
    private record Pair(int rank, int left, String first, int right, String second) {}

    @Override
    public void add(Aligned piece, Tokens into) {
        Integer known = whole ? vocabulary.get(piece.text()) : null;
        if (known != null) {
            into.add(known, piece.begin(0), piece.end(piece.length()));
            return;
        }
        Part[] parts = parts(piece);
        PriorityQueue<Pair> queue = new PriorityQueue<>((one, other) -> one.rank != other.rank
                ? Integer.compare(one.rank, other.rank)
                : Integer.compare(one.left, other.left));
        for (int at = 0; at + 1 < parts.length; at++) {
            note(queue, parts, at, at + 1);
        }
        while (!queue.isEmpty()) {
            join(queue, parts, queue.remove());
        }
        for (Part part : parts) {
            if (!part.gone) {
                put(piece, part, into);
            }
        }
    }

    // Without a token for unknown characters they are left out before anything is joined.
    private Part[] parts(Aligned piece) {
        String text = piece.text();
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            int end = at + Character.charCount(text.codePointAt(at));
            String letter = text.substring(at, end) + (end == text.length() ? suffix : "");
            if (unknown >= 0 || fallback || vocabulary.containsKey(letter)) {
                parts.add(new Part(at, end, letter, parts.size()));
            }
            at = end;
        }
        return parts.toArray(new Part[0]);
    }

    private void note(PriorityQueue<Pair> queue, Part[] parts, int left, int right) {
        Integer rank = ranks.get(parts[left].text + " " + parts[right].text);
        if (rank != null) {
            queue.add(new Pair(rank, left, parts[left].text, right, parts[right].text));
        }
    }

    private void join(PriorityQueue<Pair> queue, Part[] parts, Pair pair) {
        Part left = parts[pair.left];
        Part right = parts[pair.right];
        boolean stale = left.gone || right.gone || !left.text.equals(pair.first) || !right.text.equals(pair.second);
        if (stale) {
            return;
        }
        left.text += right.text;
        left.end = right.end;
        left.after = right.after;
        right.gone = true;
        if (right.after < parts.length) {
            parts[right.after].before = pair.left;
            note(queue, parts, pair.left, right.after);
        }
        if (left.before >= 0) {
            note(queue, parts, left.before, pair.left);
        }
    }

    private void put(Aligned piece, Part part, Tokens into) {
        Integer id = vocabulary.get(part.text);
        int begin = piece.begin(part.begin);
        int end = piece.end(part.end);
        if (id != null) {
            into.add(id, begin, end);
        } else if (!fallback || !bytes(part.text, vocabulary, begin, end, into)) {
            if (unknown >= 0) {
                into.add(unknown, begin, end);
            }
        }
    }

    /** Adds one token such as {@code <0x0A>} for each byte; nothing when the vocabulary lacks one. */
    static boolean bytes(String text, Map<String, Integer> vocabulary, int begin, int end, Tokens into) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int[] ids = new int[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            Integer id = vocabulary.get(String.format(Locale.ROOT, "<0x%02X>", bytes[at]));
            if (id == null) {
                return false;
            }
            ids[at] = id;
        }
        for (int id : ids) {
            into.add(id, begin, end);
        }
        return true;
    }
}
