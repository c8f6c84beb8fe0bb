// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.training.names.Example.Kind;
import io.plumbline.training.names.Example.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Sentences that people labelled: tweets, web comments and encyclopedia articles with persons, places and organisations.
 *
 * @param part   which collection
 * @param tokens the words
 * @param kinds  the kind of each, empty for none
 * @param begins whether it begins something
 */
record LabelledText(String part, List<String> tokens, List<Optional<Kind>> kinds, List<Boolean> begins) {
    private static final double NEW_NAMES = 0.6;

    /** Reads the file {@code data.jsonl} of ner-names. */
    static List<LabelledText> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<LabelledText> texts = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                texts.add(of(mapper.readTree(line)));
            }
        }
        return texts;
    }

    private static LabelledText of(JsonNode row) {
        List<String> tokens = new ArrayList<>();
        List<Optional<Kind>> kinds = new ArrayList<>();
        List<Boolean> begins = new ArrayList<>();
        String before = "O";
        for (int at = 0; at < row.path("tokens").size(); at++) {
            String token = row.path("tokens").get(at).asText();
            String tag = token.startsWith("@") ? "O" : row.path("tags").get(at).asText();
            String type = tag.substring(tag.indexOf('-') + 1);
            tokens.add(token);
            kinds.add(tag.equals("O")
                    ? Optional.empty()
                    : Optional.of(type.equalsIgnoreCase("PER") || type.equals("person") ? Kind.NAME : Kind.OTHER));
            begins.add(tag.startsWith("B-") || !before.endsWith(type));
            before = tag;
        }
        return new LabelledText(row.path("part").asText(), tokens, kinds, begins);
    }

    /** Returns whether it belongs to {@code half}. */
    boolean in(Half half) {
        return half.holds(String.join(" ", tokens));
    }

    /** Returns it as a text, with its own names. */
    Example asIs() {
        return written(Optional.empty(), Optional.empty());
    }

    /** Returns it as a text in which, more often than not, other people are spoken of. */
    Example retold(People people, RandomGenerator random) {
        return random.nextDouble() < NEW_NAMES ? written(Optional.of(people), Optional.of(random)) : asIs();
    }

    private Example written(Optional<People> people, Optional<RandomGenerator> random) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = at + 1;
            while (kinds.get(at).isPresent() && end < tokens.size() && kinds.get(end).equals(kinds.get(at))
                    && !begins.get(end)) {
                end++;
            }
            List<String> words = tokens.subList(at, end);
            if (people.isPresent() && kinds.get(at).equals(Optional.of(Kind.NAME))) {
                words = List.of(somebody(people.get(), random.orElseThrow(), words));
            }
            int begin = -1;
            for (String word : words) {
                space(text, word);
                begin = begin < 0 ? text.length() : begin;
                text.append(word);
            }
            if (kinds.get(at).isPresent()) {
                spans.add(new Span(kinds.get(at).get(), begin, text.length()));
            }
            at = end;
        }
        return new Example(text.toString(), spans, part, "as found", false);
    }

    private static String somebody(People people, RandomGenerator random, List<String> words) {
        People.Person person = people.next(random);
        return words.size() > 1 ? person.full(random) : random.nextBoolean() ? person.first() : person.last();
    }

    private static void space(StringBuilder text, String word) {
        boolean glued = text.isEmpty() || word.matches("[,.!?;:)%\\]]|'s|'S|n't|'re|'ll|'ve|'m|'d|…")
                || text.charAt(text.length() - 1) == '(' || text.charAt(text.length() - 1) == '[';
        text.append(glued ? "" : " ");
    }
}
