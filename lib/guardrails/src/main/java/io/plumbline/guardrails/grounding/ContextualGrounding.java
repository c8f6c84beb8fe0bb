// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import com.google.auto.service.AutoService;
import io.plumbline.guardrails.assess.GroundingScorer;
import io.plumbline.guardrails.assess.GroundingScores;
import io.plumbline.guardrails.assess.ScoredClaim;
import io.plumbline.guardrails.language.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores grounding and relevance by words, names, numbers and their relations, on the processor alone. A claim scores
 * low when its words are not in the source, or when they are, but in another relation. It takes time linear in the
 * length of the source and, for each claim, in the number of sentences that share a word with it.
 *
 * <p>It knows no facts and draws no conclusions: a claim in other words than the source scores low although it is right,
 * and a conclusion that the source does not spell out does so as well.
 */
@AutoService(GroundingScorer.class)
public final class ContextualGrounding implements GroundingScorer {
    private static final double FINE = 0.8;

    private final GroundingWeights weights;

    /** Uses the weights that ship. */
    public ContextualGrounding() {
        this(GroundingWeights.builtIn());
    }

    /** Uses {@code weights}. */
    public ContextualGrounding(GroundingWeights weights) {
        this.weights = weights;
    }

    @Override
    public String name() {
        return "grounding";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public GroundingScores score(List<String> sources, String query, String response) {
        SourceIndex source = new SourceIndex(sources);
        List<Token> question = Tagger.tokens(Words.of(query));
        Measures measures = new Measures(source, question);
        List<ScoredClaim> scored = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        List<Claims.Claim> claims = Claims.of(response);
        for (Claims.Claim claim : claims) {
            double[] measured = measures.of(claim.clause(), claim.tokens(), claim.words());
            double score = weights.raw(measured);
            raw.add(score);
            double read = weights.calibrated(score);
            scored.add(new ScoredClaim(claim.clause().begin(), claim.clause().end(), read, reason(measured, read)));
        }
        double grounding = weights.calibrated(GroundingWeights.softMinimum(raw));
        return new GroundingScores(grounding,
                new Relevance(weights.relevance()).score(source, question, query, response),
                scored);
    }

    private String reason(double[] measured, double score) {
        if (score >= FINE) {
            return "The source supports it.";
        }
        int worst = 0;
        for (int at = 1; at < measured.length; at++) {
            if (weights.weights()[at] * measured[at] > weights.weights()[worst] * measured[worst]) {
                worst = at;
            }
        }
        return Feature.values()[worst].reason();
    }
}
