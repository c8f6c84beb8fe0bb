// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.grounding;

import io.plumbline.guardrails.grounding.ClaimMeasures;
import io.plumbline.guardrails.grounding.GroundingWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What is known of the built-in scorer of grounding, on responses that were not learned from. */
final class GroundingCard {
    private static final double MIDDLE = 0.5;

    private static final String CARD = """
            # Grounding and relevance

            The built-in scorer of contextual grounding. It cuts a response into clauses and compares each with the clauses
            of the source: words by how rare they are, pairs of words, names, numbers with their units, negation,
            opposites, small words such as all and some or before and after, who does what to whom, and whether another word
            stands in the place of one that the source has elsewhere. A response scores close to its worst clause. The rules
            are written by hand; %d weights and the reading of scores as 0 to 1 are learned. The length of a response is not
            looked at.

            This file is made by `plumbline train-detectors --only grounding`.

            ## Data
            * halueval-qa (HaluEval, MIT): 500 questions, each with a right answer and one that a model made up. Made-up
              answers are longer, so the area under the curve is also given among answers of about equal length.
            * q2-memnet, q2-dodeca (Q2, MIT): replies of two dialogue systems, 300 each, judged by people.
            * contrast pairs of our own: a source, an answer that rests on it, and one that uses the same words in another
              relation, another number, unit, place or date, denies it, or adds to it.

            Half of the sources and every second contrast pair are learned from; all figures below are on the other half.
            The rules were worked out while looking at errors on both halves of the dialogues, so their figures are a little
            too good; those of the contrast pairs were worked out on the learned half alone. No data set labels relevance: it
            is judged on right answers with their own question, with another item's question, and on another sentence of the
            same source.

            ## Figures
            | what | value | 95 %% interval | responses |
            |---|---|---|---|
            %s
            ## Weights
            | measure | weight |
            |---|---|
            %s
            Negation, opposites and units have a least weight of 3 and missing numbers of 1.5, because public data hardly
            hold such faults and their labels of small talk speak against them.

            Tried and left out, because their weight came out as zero: coverage by the whole source, coverage by three
            sentences together, and how near the words of the question stand to the answer.

            ## Known failures
            * It knows no facts and draws no conclusions: a right answer that needs one scores low.
            * A claim in other words than the source scores low, except for a short list of synonyms.
            * It reads English. Other languages are compared word by word, without negation or roles.
            * Who does what to whom is guessed without a grammar; long nested sentences are guessed wrong.
            * Opinions ("I love gardening") and questions are not claims and are passed over.
            * An answer that picks the wrong one of two things that the source names is seldom noticed when the source does
              not say which one is right in so many words.
            * A guess told as a fact ("may open" as "will open") and a condition left out ("if sales fall") are not noticed.
            * It does not calculate: a right sum or difference scores low, and so does a date in another form (2026-05-03 for
              3 May 2026).
            * Tables and lists are read as running text: which price stands in which row is guessed from the words around it.
            * "All but one": what a source excepts is taken for what it includes.
            """;

    private final GroundingWeights weights;
    private final List<Item> held;
    private final Map<String, String> figures = new LinkedHashMap<>();

    GroundingCard(GroundingWeights weights, List<Item> held) {
        this.weights = weights;
        this.held = List.copyOf(held);
        measure();
    }

    private void measure() {
        for (String part : List.of("halueval-qa", "q2-memnet", "q2-dodeca")) {
            List<Judged> judged = judged(item -> item.part().equals(part));
            put(part + " AUROC", judged, Judged::area);
            put(part + " AUROC at equal length", judged, Judged::areaAtEqualLength);
            put(part + " AUROC of the length alone", judged, Judged::areaOfLength);
            put(part + " accuracy at 0.5", judged, all -> Judged.accuracy(all, MIDDLE));
        }
        List<Judged> own = judged(Item::isOwn);
        put("contrast pairs: the grounded one scores higher", own, Judged::pairs);
        put("contrast pairs: accuracy at 0.5", own, all -> Judged.accuracy(all, MIDDLE));
        Map<String, List<Judged>> kinds = held.stream().filter(Item::isOwn).collect(Collectors.groupingBy(Item::part,
                TreeMap::new, Collectors.mapping(this::judged, Collectors.toList())));
        kinds.forEach(
                (kind, judged) -> put("contrast pairs, " + kind.substring(Item.OWN.length()) + ": accuracy at 0.5",
                        judged, all -> Judged.accuracy(all, MIDDLE)));
        List<Judged> relevance = new ArrayList<>();
        RelevanceFit.pairs(held).forEach(pair -> relevance.add(new Judged(pair.group(),
                RelevanceFit.score(weights.relevance(), pair.signals()), pair.relevant(), 1)));
        put("relevance: answers to the question against answers beside it, AUROC", relevance, Judged::area);
    }

    private List<Judged> judged(Predicate<Item> wanted) {
        return held.stream().filter(wanted).map(this::judged).toList();
    }

    private Judged judged(Item item) {
        double score = weights.calibrated(Fit.score(weights, item));
        return new Judged(item.group(), score, item.grounded(), item.words());
    }

    private void put(String name, List<Judged> judged, ToDoubleFunction<List<Judged>> figure) {
        double[] ends = Judged.interval(judged, figure);
        figures.put(name, String.format(Locale.ROOT, "%.3f | %.3f to %.3f | %d", figure.applyAsDouble(judged), ends[0],
                ends[1], judged.size()));
    }

    String json() {
        return figures.entrySet().stream().map(entry -> {
            String[] cells = entry.getValue().split(" \\| | to ");
            return "  \"" + entry.getKey() + "\": {\"value\": " + cells[0] + ", \"low\": " + cells[1] + ", \"high\": "
                    + cells[2] + ", \"n\": " + cells[3] + "}";
        }).collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    String markdown() {
        StringBuilder rows = new StringBuilder();
        figures.forEach((name, cells) -> rows.append("| ").append(name).append(" | ").append(cells).append(" |\n"));
        StringBuilder counts = new StringBuilder();
        List<String> names = ClaimMeasures.names();
        for (int at = 0; at < names.size(); at++) {
            counts.append(String.format(Locale.ROOT, "| %s | %.2f |%n", names.get(at).toLowerCase(Locale.ROOT),
                    weights.weights()[at]));
        }
        return CARD.formatted(names.size() + 1, rows, counts);
    }
}
