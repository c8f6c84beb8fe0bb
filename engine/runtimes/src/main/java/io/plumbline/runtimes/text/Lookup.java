// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import com.fasterxml.jackson.databind.JsonNode;

/** How a tokenizer turns a piece of text into numbers: the part {@code model} of its file. */
interface Lookup {
    void add(Aligned piece, Tokens into);

    static Lookup read(JsonNode node, String file) {
        // Early files do not name the type.
        String type = node.path("type").asText(node.has("merges") ? "BPE" : "WordPiece");
        return switch (type) {
            case "WordPiece" -> WordPieces.read(node, file);
            case "BPE" -> BytePairs.read(node, file);
            case "Unigram" -> Unigrams.read(node, file);
            default -> throw Trouble.unknown(file, "model", type, "WordPiece, BPE and Unigram");
        };
    }
}
