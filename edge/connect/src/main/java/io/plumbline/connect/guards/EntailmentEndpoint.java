// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.guards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.http.HttpCalls;
import io.plumbline.connect.http.Json;
import io.plumbline.guardrails.grounding.Entailment;
import io.plumbline.guardrails.grounding.EntailmentScorer;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Asks a cross-encoder on a server whether one text follows from another. An answer without a score for entailment, or with
 * a label that means nothing here, counts as none.
 */
public final class EntailmentEndpoint implements EntailmentScorer {
    private static final int BATCH = 16;

    private final HttpCalls calls;
    private final TextEndpoint endpoint;
    private final Map<String, Relation> labels;
    private final PairFormat format;

    /** How a premise and a hypothesis stand to each other. */
    public enum Relation {
        /** The premise makes the hypothesis true. */
        ENTAILMENT,
        /** The premise says nothing about it. */
        NEUTRAL,
        /** The premise makes it false. */
        CONTRADICTION
    }

    /** How a pair of texts is written. */
    public enum PairFormat {
        /** {@code {"text": premise, "text_pair": hypothesis}}. */
        OBJECT,
        /** {@code [premise, hypothesis]}. */
        ARRAY
    }

    /** Asks {@code endpoint}, whose labels mean what {@code labels} say. */
    public EntailmentEndpoint(HttpCalls calls, TextEndpoint endpoint, Map<String, Relation> labels,
            PairFormat format) {
        this.calls = calls;
        this.endpoint = endpoint;
        this.labels = Map.copyOf(labels);
        this.format = format;
    }

    @Override
    public String name() {
        return endpoint.name();
    }

    @Override
    public String version() {
        return endpoint.version();
    }

    @Override
    public List<Entailment> score(List<Pair> pairs) {
        List<Entailment> scores = new ArrayList<>(pairs.size());
        for (int from = 0; from < pairs.size(); from += BATCH) {
            List<Pair> batch = pairs.subList(from, Math.min(pairs.size(), from + BATCH));
            ObjectNode body = Json.object();
            ArrayNode inputs = body.putArray("inputs");
            batch.forEach(pair -> write(pair, inputs));
            endpoint.ask(calls, body, batch.size()).forEach(answer -> scores.add(entailment(answer)));
        }
        return scores;
    }

    private void write(Pair pair, ArrayNode inputs) {
        switch (format) {
            case OBJECT -> inputs.addObject().put("text", pair.premise()).put("text_pair", pair.hypothesis());
            case ARRAY -> inputs.addArray().add(pair.premise()).add(pair.hypothesis());
        }
    }

    private Entailment entailment(Map<String, Double> answer) {
        Map<Relation, Double> chances = new EnumMap<>(Relation.class);
        answer.forEach((label, score) -> {
            Relation relation = labels.get(label);
            if (relation == null) {
                throw unavailable("gave a label that is not among " + labels.keySet().stream().sorted().toList());
            }
            chances.merge(relation, score, Double::sum);
        });
        if (!chances.containsKey(Relation.ENTAILMENT)) {
            throw unavailable("gave no score for entailment; let it answer with all labels");
        }
        double entailed = chances.get(Relation.ENTAILMENT);
        double contradicted = chances.getOrDefault(Relation.CONTRADICTION, 0.0);
        return new Entailment(entailed, Math.max(0, 1 - entailed - contradicted), contradicted);
    }

    private PlumblineException unavailable(String what) {
        return new PlumblineException(Category.UNAVAILABLE, "The model of entailment '" + name() + "' " + what
                + ", or mend plumbline.guard-models." + name() + ".labels.");
    }
}
