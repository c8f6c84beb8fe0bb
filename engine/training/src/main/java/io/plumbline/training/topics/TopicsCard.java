// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.topics;

import io.plumbline.guardrails.text.Readings;
import io.plumbline.guardrails.topics.Severity;
import io.plumbline.training.DataFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of the built-in recogniser of denied topics. */
final class TopicsCard {
    private static final String CARD = """
            # Denied topics

            The built-in recogniser of denied topics. A topic is its name, its definition and its examples; the words of all
            three, and words of a table of subjects that a topic may be about, count by how much more often the topic uses
            them than ordinary text, of which only word counts ship. A passage of 24 content words is found when its words add
            up to a threshold that rises with how much the words of the topic vary in ordinary text.

            This file is made by `plumbline train-detectors --only topics`.

            ## Data
            Twenty-four topics of our own, each with a definition, five examples, 50 texts that belong to it, and 50 that
            share words with it and do not belong (`topics.tsv` in engine/training). Of the first twenty, ten set the
            thresholds and ten were held out; the table of subjects was widened after their texts had been read, so their
            figures flatter. The last four were written when the table was finished, and neither it nor the numbers of the
            threshold were fitted to them; that the threshold rises with the variation of words was chosen with their
            figures in view (0.50 found before, 0.53 since). The table knows the subject of three of them, and not that of
            "Project Falcon", which is about a product of one's own. One hand wrote all of it. Ordinary texts are those of the three benign data sets
            whose words were not counted.

            ## Figures
            Each topic alone in a guardrail, with its five examples. Intervals are 95 %%.

            | topics | found | interval | near ones found | interval | ordinary texts found | interval |
            |---|---|---|---|---|---|---|
            %s
            ### By topic
            | topic | part | found | near ones found | ordinary texts found |
            |---|---|---|---|---|
            %s
            ### Ordinary texts by data set, all topics
            | data set | found | texts x topics |
            |---|---|---|
            %s
            ### What further examples bring
            The first texts of each topic are given as further examples; judged on the rest.

            | examples | topics | found | near ones found | ordinary texts found |
            |---|---|---|---|---|
            %s
            ## What was tried and left out
            Each at thresholds that let 1.5 %% of ordinary texts through, on the first twenty topics, half of them held out.
            Words that are like a known word by their three-letter parts: 0.60 found instead of 0.61. Words that come
            together with known words in the texts at hand (119,000 texts, vectors of 100 numbers from their counts): no
            more found, and two to four times as many ordinary texts. Other weights of examples, definition and subjects:
            0.59 to 0.63. The nearest example by rare words in common, beside the sum: 0.02 more found with 40 further
            examples, and 0.08 more near ones. The table of subjects: 0.37 without it, 0.61 as it was, 0.68 as it is.

            ## Known failures
            * A text that shares no word with the topic or with the table of subjects is missed: three in ten of the first twenty topics, half of the last four.
            * A topic whose subject the table does not know is found by its own words alone: give it examples that name
              what people will name.
            * One telling word is often enough: a text about a cocktail party in a play comes near "Alcohol" and may be found.
            * The question whether somebody asks for advice or for a fact is not understood.
            * It reads English; other languages are found only by the words that the definition or the examples hold.
            * Further examples bring little, as the table above shows: words that only one of many examples holds are as often
              chance as telling. Choose examples that name what the definition does not, and try them with
              `plumbline guardrail test`.
            """;

    private final Severity severity;
    private final List<TopicCase> cases;
    private final Map<String, List<Readings>> pools = new LinkedHashMap<>();
    private final List<Readings> ordinary = new ArrayList<>();
    private final List<TopicFigures> figures;

    TopicsCard(Severity severity, List<TopicCase> cases, DataFolder data) {
        this.severity = severity;
        this.cases = List.copyOf(cases);
        for (String set : Ordinary.sets()) {
            List<Readings> texts = TopicFigures.readings(Ordinary.texts(data, set, true));
            pools.put(set, texts);
            ordinary.addAll(texts);
        }
        figures = this.cases.stream().map(each -> TopicFigures.of(each, severity, ordinary)).toList();
    }

    private TopicFigures sum(TopicCase.Part part) {
        List<TopicFigures> some = new ArrayList<>();
        for (int at = 0; at < cases.size(); at++) {
            if (cases.get(at).part() == part) {
                some.add(figures.get(at));
            }
        }
        return TopicFigures.sum(part.title(), some);
    }

    String markdown() {
        StringBuilder topics = new StringBuilder();
        for (int at = 0; at < cases.size(); at++) {
            TopicFigures each = figures.get(at);
            topics.append(String.format(Locale.ROOT, "| %s | %s | %.2f | %.2f | %.4f |%n", each.name(),
                    cases.get(at).part().title(), each.recall(), each.nearMisses(), each.falseAlarms()));
        }
        return CARD.formatted(rows(), topics, byPool(), taught());
    }

    private String rows() {
        return Stream.of(TopicCase.Part.values()).map(part -> row(sum(part))).collect(Collectors.joining());
    }

    private static String row(TopicFigures sum) {
        return "| " + sum.name() + " | " + cells(sum.found(), sum.positives()) + " | "
                + cells(sum.nearFound(), sum.near()) + " | " + cells(sum.alarms(), sum.ordinary()) + " |\n";
    }

    private static String cells(int hits, int all) {
        double[] ends = TopicFigures.interval(hits, all);
        return String.format(Locale.ROOT, "%.4f of %d | %.4f to %.4f", (double) hits / all, all, ends[0], ends[1]);
    }

    private String byPool() {
        StringBuilder rows = new StringBuilder();
        pools.forEach((name, texts) -> {
            TopicFigures sum = TopicFigures.sum(name,
                    cases.stream().map(each -> TopicFigures.of(each.without(each.positives().size()), severity, texts))
                            .toList());
            rows.append(String.format(Locale.ROOT, "| %s | %.4f | %d |%n", name, sum.falseAlarms(), sum.ordinary()));
        });
        return rows.toString();
    }

    private String taught() {
        StringBuilder rows = new StringBuilder();
        for (int more : new int[]{20, 40}) {
            List<TopicCase> some = cases.stream().filter(each -> each.positives().size() >= more + 9).toList();
            rows.append(row("5", some.stream().map(each -> each.without(more)).toList()));
            rows.append(row("5 + " + more, some.stream().map(each -> each.teaching(more)).toList()));
        }
        return rows.toString();
    }

    private String row(String examples, List<TopicCase> some) {
        List<Readings> texts = ordinary.subList(0, Math.min(1500, ordinary.size()));
        TopicFigures sum = TopicFigures.sum("",
                some.stream().map(each -> TopicFigures.of(each, severity, texts)).toList());
        return String.format(Locale.ROOT, "| %s | %d | %.3f | %.3f | %.4f |%n", examples, some.size(), sum.recall(),
                sum.nearMisses(), sum.falseAlarms());
    }

    String json() {
        return Stream.of(TopicCase.Part.values()).map(this::sum).map(sum -> String.format(Locale.ROOT,
                "  \"%s\": {\"recall\": %.4f, \"positives\": %d, \"near\": %.4f, \"nearMisses\": %d, \"alarms\": %.4f,"
                        + " \"ordinary\": %d}",
                sum.name(), sum.recall(), sum.positives(), sum.nearMisses(), sum.near(), sum.falseAlarms(),
                sum.ordinary())).collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }
}
