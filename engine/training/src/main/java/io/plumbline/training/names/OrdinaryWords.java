// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.privacy.names.Tokens;
import io.plumbline.privacy.names.WordTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts how often words are written without a capital, to know Will from will. */
final class OrdinaryWords {
    private static final int TABLE_BITS = 15;
    private static final int FEWEST = 8;
    private static final int MOST = 20_000;
    private static final int VERY_COMMON = 300;
    private static final int COMMON = 3000;

    private OrdinaryWords() {}

    /** Returns the table of words in the texts of {@code file}, one JSON object a line. */
    static WordTable read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, Integer> counts = new HashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode row = mapper.readTree(line);
                count(row.path("text").asText(), counts);
            }
        }
        List<String> ranked = counts.entrySet().stream().filter(entry -> entry.getValue() >= FEWEST)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST).map(Map.Entry::getKey).toList();
        Map<String, Integer> notes = new HashMap<>();
        for (int rank = 0; rank < ranked.size(); rank++) {
            notes.put(ranked.get(rank), rank < VERY_COMMON ? 3 : rank < COMMON ? 2 : 1);
        }
        return WordTable.of(notes, TABLE_BITS);
    }

    private static void count(String text, Map<String, Integer> counts) {
        Tokens tokens = Tokens.of(text);
        for (int at = 0; at < tokens.count(); at++) {
            if (Character.isLowerCase(text.charAt(tokens.begin(at)))) {
                counts.merge(text.substring(tokens.begin(at), tokens.end(at)), 1, Integer::sum);
            }
        }
    }
}
