// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import io.plumbline.guardrails.assess.GroundingScorer;
import io.plumbline.guardrails.assess.GroundingScores;
import io.plumbline.guardrails.assess.ScoredClaim;
import io.plumbline.guardrails.language.Sentences;
import io.plumbline.guardrails.language.Word;
import io.plumbline.guardrails.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Scores grounding by a model of entailment: each sentence of the response against the sentences of the source that share
 * most with it, the best of which counts. Relevance is that of the built-in scorer.
 *
 * @see <a href="https://doi.org/10.1162/tacl_a_00453">Laban et al. 2022, SummaC</a>
 */
public final class EntailmentGrounding implements GroundingScorer {
    /** How many sentences of the source each sentence of the response is compared with at most. */
    private static final int PREMISES = 12;
    private static final double FINE = 0.5;

    private final EntailmentScorer model;
    private final Aggregation aggregation;
    private final ContextualGrounding builtIn = new ContextualGrounding();

    /** What the score of a response is. */
    public enum Aggregation {
        /** That of its worst claim. */
        LEAST,
        /** The mean over its claims. */
        MEAN
    }

    /** Asks {@code model}. */
    public EntailmentGrounding(EntailmentScorer model, Aggregation aggregation) {
        this.model = model;
        this.aggregation = aggregation;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public String version() {
        return model.version();
    }

    @Override
    public boolean isPlugIn() {
        return true;
    }

    @Override
    public GroundingScores score(List<String> sources, String query, String response) {
        List<String> premises = sources.stream().flatMap(source -> sentences(source).map(span -> span.of(source)))
                .toList();
        List<Span> claims = sentences(response).filter(span -> !span.of(response).endsWith("?")).toList();
        List<EntailmentScorer.Pair> pairs = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        SourceIndex index = new SourceIndex(premises);
        for (int at = 0; at < claims.size(); at++) {
            String claim = claims.get(at).of(response);
            for (String premise : nearest(index, premises, claim)) {
                pairs.add(new EntailmentScorer.Pair(premise, claim));
                owners.add(at);
            }
        }
        List<Entailment> answers = pairs.isEmpty() ? List.of() : model.score(pairs);
        List<ScoredClaim> scored = new ArrayList<>();
        for (int at = 0; at < claims.size(); at++) {
            scored.add(scored(claims.get(at), at, owners, answers));
        }
        return new GroundingScores(whole(scored), builtIn.score(sources, query, response).relevance(), scored);
    }

    private double whole(List<ScoredClaim> claims) {
        var scores = claims.stream().mapToDouble(ScoredClaim::score);
        return (aggregation == Aggregation.LEAST ? scores.min() : scores.average()).orElse(1);
    }

    private static ScoredClaim scored(Span claim, int owner, List<Integer> owners, List<Entailment> answers) {
        double entailed = 0;
        double contradicted = 0;
        for (int at = 0; at < answers.size(); at++) {
            if (owners.get(at) == owner) {
                entailed = Math.max(entailed, answers.get(at).entailment());
                contradicted = Math.max(contradicted, answers.get(at).contradiction());
            }
        }
        String reason = entailed >= FINE
                ? "The source supports it."
                : contradicted >= FINE ? "The source contradicts it." : "It does not follow from the source.";
        return new ScoredClaim(claim.begin, claim.end, Math.min(1, Math.max(0, entailed)), reason);
    }

    /** Returns the sentences that share most with the claim; all of them when there are few. */
    private static List<String> nearest(SourceIndex index, List<String> premises, String claim) {
        if (premises.size() <= PREMISES) {
            return premises;
        }
        List<Token> tokens = Tagger.tokens(Words.of(claim)).stream().filter(Token::isContent).toList();
        List<String> nearest = Window.of(tokens, index).best(PREMISES * 2).stream()
                .map(at -> index.clause(at).sentence()).distinct().limit(PREMISES)
                .map(sentence -> premises.get(sentence / SourceIndex.APART)).toList();
        return nearest.isEmpty() ? premises.subList(0, 1) : nearest;
    }

    private static Stream<Span> sentences(String text) {
        return Sentences.of(text, Words.of(text)).stream().filter(words -> words.stream().anyMatch(Word::isContent))
                .map(words -> new Span(words.get(0).begin(), words.get(words.size() - 1).end()));
    }

    private record Span(int begin, int end) {
        String of(String text) {
            return text.substring(begin, end);
        }
    }
}
