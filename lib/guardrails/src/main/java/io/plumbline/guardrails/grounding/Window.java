// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a claim is covered, by clause, by window of sentences and by the source as a whole.
 *
 * @param tokens   the content words of the claim
 * @param support  for each of them, the clauses that hold it and what that is worth
 * @param coverage for each clause, the weight of the words that it holds
 * @param total    the weight of all words of the claim
 */
record Window(List<Token> tokens, List<Map<Integer, Double>> support, Map<Integer, Double> coverage, double total) {
    /** How many sentences a window reaches to either side. */
    static final int REACH = 1;

    static Window of(List<Token> tokens, SourceIndex source) {
        List<Map<Integer, Double>> support = tokens.stream().map(source::support).toList();
        Map<Integer, Double> coverage = new HashMap<>();
        double total = 0;
        for (int at = 0; at < tokens.size(); at++) {
            double weight = tokens.get(at).weight();
            total += weight;
            support.get(at).forEach((clause, worth) -> coverage.merge(clause, weight * worth, Double::sum));
        }
        return new Window(tokens, support, coverage, total);
    }

    /** Returns the best covered clauses, best first; of equals the first. */
    List<Integer> best(int count) {
        return coverage.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(count).map(Map.Entry::getKey).toList();
    }

    /** Returns the share of the claim that clause {@code at} covers. */
    double clause(int at) {
        return total == 0 ? 1 : Math.min(1, coverage.getOrDefault(at, 0.0) / total);
    }

    /** Returns the share that the sentences within {@code reach} of that of clause {@code at} cover together. */
    double around(int at, int reach, SourceIndex source) {
        int sentence = source.clause(at).sentence();
        double sum = 0;
        for (int token = 0; token < tokens.size(); token++) {
            sum += tokens.get(token).weight() * worth(token, at, sentence, reach, source);
        }
        return total == 0 ? 1 : Math.min(1, sum / total);
    }

    private double worth(int token, int at, int sentence, int reach, SourceIndex source) {
        double best = 0;
        for (int step = -1; step <= 1; step += 2) {
            for (int clause = step < 0 ? at : at + 1; clause >= 0 && clause < source.size()
                    && Math.abs(source.clause(clause).sentence() - sentence) <= reach; clause += step) {
                best = Math.max(best, support.get(token).getOrDefault(clause, 0.0));
            }
        }
        return best;
    }

    /** Returns the share of the claim that stands anywhere in the source. */
    double anywhere() {
        double sum = 0;
        for (int token = 0; token < tokens.size(); token++) {
            sum += tokens.get(token).weight() * worth(token);
        }
        return total == 0 ? 1 : Math.min(1, sum / total);
    }

    /** Returns what word {@code token} of the claim is worth where it stands best. */
    double worth(int token) {
        return support.get(token).values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
