// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import io.plumbline.guardrails.grounding.Entailment;
import io.plumbline.guardrails.grounding.EntailmentScorer;
import java.util.ArrayList;
import java.util.List;

/** A cross-encoder that a customer supplies, which says whether one text follows from another. */
public final class OnnxEntailment implements EntailmentScorer, AutoCloseable {
    private static final int BATCH = 16;

    private final Description description;
    private final TextTokenizer tokenizer;
    private final TextSession session;

    OnnxEntailment(Description description) {
        this.description = description;
        this.tokenizer = TextTokenizer.read(description.tokenizer());
        this.session = TextSession.open(description.model(), description.threads());
        session.requireOutputs(tokenizer.encode("a", "a", description.tokens()), description.labels().size(),
                description.name());
    }

    @Override
    public String name() {
        return description.name();
    }

    @Override
    public String version() {
        return description.version();
    }

    @Override
    public List<Entailment> score(List<Pair> pairs) {
        List<Entailment> scores = new ArrayList<>(pairs.size());
        for (int from = 0; from < pairs.size(); from += BATCH) {
            List<Encoding> batch = new ArrayList<>();
            for (Pair pair : pairs.subList(from, Math.min(pairs.size(), from + BATCH))) {
                batch.add(tokenizer.encode(pair.premise(), pair.hypothesis(), description.tokens()));
            }
            for (float[] outputs : session.run(batch)) {
                scores.add(entailment(description.chances(outputs)));
            }
        }
        return scores;
    }

    private Entailment entailment(double[] chances) {
        return new Entailment(chance(chances, "entailment"), chance(chances, "neutral"),
                chance(chances, "contradiction"));
    }

    private double chance(double[] chances, String label) {
        int at = description.labels().indexOf(label);
        return at < 0 ? 0 : chances[at];
    }

    @Override
    public void close() {
        session.close();
    }
}
