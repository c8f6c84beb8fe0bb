// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.guardrails.attack.Sentence;
import io.plumbline.training.DataFolder;
import io.plumbline.training.Example;
import io.plumbline.training.Split;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Single sentences: those that speak to an assistant, and those that mails, tables, articles and people are made of. */
final class SentenceCorpus {
    private static final int OWN = 2_500;
    private static final int EACH = 4_000;
    private static final int LONGEST = 300;

    private SentenceCorpus() {}

    /** Returns what is learned from; what stands in texts that are judged on is not in it. */
    static List<Example> read(DataFolder data) {
        List<Example> examples = new ArrayList<>();
        add(examples, Planted.sentences("{inject}", OWN).stream().filter(text -> !OwnTexts.isHeldOut(text)), true);
        add(examples, requests(data), true);
        add(examples, planted(data), true);
        add(examples, Planted.sentences("{safedeed_s}", OWN / 2).stream().filter(text -> !OwnTexts.isHeldOut(text)),
                false);
        add(examples, Planted.sentences("{mailline}", OWN / 8).stream(), false);
        add(examples, pieces(data.rows("bipia-indirect-injection").stream().filter(row -> row.path("labels").isEmpty())
                .map(DataFolder::text).filter(text -> !OwnTexts.isHeldOut(cut(text)))), false);
        add(examples, pieces(texts(data, "bold-wikipedia-benign")).limit(EACH), false);
        add(examples, pieces(data.rows("grounding").stream().map(row -> row.path("source").asText())).limit(EACH),
                false);
        add(examples, pieces(texts(data, "civil-typed-spans")).limit(EACH), false);
        add(examples, pieces(texts(data, "stormfront-sentences")).limit(EACH / 2), false);
        return examples;
    }

    /** Returns the text as {@link Planted} cuts it, so that both keep the same ones from training. */
    private static String cut(String text) {
        return text.substring(0, Math.min(Planted.LONGEST, text.length()));
    }

    private static Stream<String> texts(DataFolder data, String set) {
        return data.rows(set).stream().map(DataFolder::text);
    }

    private static Stream<String> requests(DataFolder data) {
        return data.rows("benign-instructions").stream()
                .filter(row -> !row.path("part").asText().equals("p3")
                        && !row.path("part").asText().contains("toolformer")
                        && !row.path("part").asText().equals("gsm8k"))
                .map(DataFolder::text)
                .flatMap(text -> Sentence.all(text).stream().limit(1)
                        .map(sentence -> text.substring(sentence.begin(), sentence.end())))
                .filter(text -> text.length() <= LONGEST).limit(EACH);
    }

    /** Returns the instructions that stand on a line of their own before or behind the data. */
    private static Stream<String> planted(DataFolder data) {
        Set<String> lines = new LinkedHashSet<>();
        for (JsonNode row : data.rows("bipia-indirect-injection")) {
            String text = row.path("text").asText().strip();
            String position = row.path("position").asText();
            if (!isJudged(row) && position.equals("start") && text.indexOf('\n') > 0) {
                lines.add(text.substring(0, text.indexOf('\n')).strip());
            } else if (!isJudged(row) && position.equals("end")) {
                lines.add(text.substring(text.lastIndexOf('\n') + 1).strip());
            }
        }
        return lines.stream().filter(line -> line.length() <= LONGEST && !line.contains("|"));
    }

    /** Returns whether a row of planted instructions belongs to the kinds that are judged on. */
    static boolean isJudged(JsonNode row) {
        return Split.isHeldOut("planted/" + row.path("attack").asText(), AttackCorpus.ATTACKS);
    }

    private static Stream<String> pieces(Stream<String> texts) {
        return texts.flatMap(text -> Sentence.all(text).stream()
                .map(sentence -> text.substring(sentence.begin(), sentence.end())));
    }

    private static void add(List<Example> examples, Stream<String> texts, boolean instruction) {
        texts.filter(text -> !text.isBlank()).distinct()
                .forEach(text -> examples.add(new Example(text, "sentences", text,
                        Truths.of(instruction ? "I" : "", instruction ? "" : "I"), 1)));
    }
}
