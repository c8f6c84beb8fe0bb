// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import io.plumbline.guardrails.language.Words;
import java.util.List;

/**
 * How well a response answers its question: whether it takes up the words of the question, itself or by the part of the
 * source that it speaks of, and whether it holds what was asked for, such as a name, a place, a date or a number.
 */
final class Relevance {
    /** The signals, in the order of the weights after the start. */
    static final int SIGNALS = 3;

    private final double[] weights;

    Relevance(double[] weights) {
        this.weights = weights.clone();
    }

    double score(SourceIndex source, List<Token> question, String query, String response) {
        double[] signals = signals(source, question, query, response);
        double sum = weights[0];
        for (int at = 0; at < SIGNALS; at++) {
            sum += weights[at + 1] * signals[at];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    static double[] signals(SourceIndex source, List<Token> question, String query, String response) {
        List<Token> asked = question.stream().filter(Token::isContent).toList();
        List<Token> said = Tagger.tokens(Words.of(response));
        SourceIndex answer = new SourceIndex(List.of(response));
        double taken = asked.isEmpty() ? 1 : Window.of(asked, answer).anywhere();
        double spoken = asked.isEmpty() ? 1 : spoken(source, asked, said);
        return new double[]{taken, Math.max(taken, spoken), QuestionType.of(query).fit(said)};
    }

    // Words of the question that the sentence of the source takes up which the response speaks of.
    private static double spoken(SourceIndex source, List<Token> asked, List<Token> said) {
        Window window = Window.of(said.stream().filter(Token::isContent).toList(), source);
        Window question = Window.of(asked, source);
        double best = 0;
        for (int at : window.best(4)) {
            best = Math.max(best, window.clause(at) * question.around(at, 0, source));
        }
        return best;
    }
}
