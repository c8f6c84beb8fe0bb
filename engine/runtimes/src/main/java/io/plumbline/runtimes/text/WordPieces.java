// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * The longest known beginning of a word, then the longest continuation, and so on; an unknown word as a whole otherwise.
 *
 * @param vocabulary number of each piece
 * @param unknown    number of an unknown word
 * @param prefix     of continuations
 * @param longest    letters of the longest word that is looked up
 */
record WordPieces(Map<String, Integer> vocabulary, int unknown, String prefix, int longest) implements Lookup {
    static WordPieces read(JsonNode node, String file) {
        Map<String, Integer> vocabulary = vocabulary(node.path("vocab"), file);
        String name = node.path("unk_token").asText("[UNK]");
        Integer unknown = vocabulary.get(name);
        if (unknown == null) {
            throw Trouble.in(file, "names '" + name + "' for unknown words, and its vocabulary does not hold it.");
        }
        return new WordPieces(vocabulary, unknown, node.path("continuing_subword_prefix").asText("##"),
                node.path("max_input_chars_per_word").asInt(100));
    }

    static Map<String, Integer> vocabulary(JsonNode vocab, String file) {
        Map<String, Integer> vocabulary = new HashMap<>();
        vocab.properties().forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
        if (vocabulary.isEmpty()) {
            throw Trouble.in(file, "has no vocabulary in 'model.vocab'.");
        }
        return vocabulary;
    }

    @Override
    public void add(Aligned piece, Tokens into) {
        String word = piece.text();
        Tokens found = new Tokens();
        int from = 0;
        while (from < word.length() && word.codePointCount(0, word.length()) <= longest) {
            int end = word.length();
            Integer id = null;
            while (end > from && id == null) {
                id = vocabulary.get((from == 0 ? "" : prefix) + word.substring(from, end));
                end = id == null ? word.offsetByCodePoints(end, -1) : end;
            }
            if (id == null) {
                break;
            }
            found.add(id, piece.begin(from), piece.end(end));
            from = end;
        }
        if (from < word.length()) {
            into.add(unknown, piece.begin(0), piece.end(word.length()));
            return;
        }
        for (int at = 0; at < found.size(); at++) {
            into.add(found.id(at), found.begin(at), found.end(at));
        }
    }
}
