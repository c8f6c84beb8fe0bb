// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import io.plumbline.guardrails.heads.HeadScore;
import io.plumbline.guardrails.heads.HeadWeights;
import io.plumbline.guardrails.heads.Heads;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.text.Readings;
import io.plumbline.training.Report.PoolRow;
import io.plumbline.training.Report.RankingRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Judges weights on the parts of a corpus that they were not trained on. */
public final class Evaluation {
    private static final double[] BANDS = {0.5, 0.7, 0.9};
    private static final int ENOUGH = 15;
    private static final long SEED = 7;

    private final Heads heads;
    private final HeadWeights weights;
    private final Function<String, Readings> reader;
    private final Corpus corpus;

    /** Judges {@code weights} on the readings that {@code reader} gives. */
    public Evaluation(HeadWeights weights, Lexicon lexicon, Function<String, Readings> reader, Corpus corpus) {
        this.heads = Heads.of(List.of(weights), lexicon);
        this.weights = weights;
        this.reader = reader;
        this.corpus = corpus;
    }

    /** Returns the figures: rankings over all validation and by source, and how many of each pool reach each band. */
    public Report report() {
        double[][] severities = new double[corpus.validation().size()][];
        for (int at = 0; at < severities.length; at++) {
            severities[at] = severities(corpus.validation().get(at).text());
        }
        List<RankingRow> rankings = new ArrayList<>();
        TreeSet<String> sources = new TreeSet<>(corpus.validation().stream().map(Example::source).toList());
        for (int head = 0; head < corpus.heads().size(); head++) {
            rank(severities, head, "all", any -> true, rankings);
            for (String source : sources) {
                rank(severities, head, source, example -> example.source().equals(source), rankings);
            }
        }
        return new Report(weights.name(), weights.version(), corpus.train().size(), rankings, pools());
    }

    private double[] severities(String text) {
        double[] severities = new double[corpus.heads().size()];
        for (HeadScore score : heads.score(reader.apply(text))) {
            severities[corpus.heads().indexOf(score.head())] = score.severity();
        }
        return severities;
    }

    private void rank(double[][] severities, int head, String source, Predicate<Example> which,
            List<RankingRow> into) {
        String name = corpus.heads().get(head);
        List<Double> scores = new ArrayList<>();
        List<Boolean> truth = new ArrayList<>();
        for (int at = 0; at < severities.length; at++) {
            Example example = corpus.validation().get(at);
            if (which.test(example) && example.truth().containsKey(name)) {
                scores.add(severities[at][head]);
                truth.add(example.has(name));
            }
        }
        boolean[] labels = new boolean[truth.size()];
        for (int at = 0; at < labels.length; at++) {
            labels[at] = truth.get(at);
        }
        Ranking ranking = new Ranking(scores.stream().mapToDouble(Double::doubleValue).toArray(), labels);
        if (ranking.positives() >= ENOUGH || ranking.size() - ranking.positives() >= ENOUGH) {
            into.add(RankingRow.of(name, source, ranking, SEED));
        }
    }

    private List<PoolRow> pools() {
        List<PoolRow> rows = new ArrayList<>();
        for (Pool pool : corpus.pools()) {
            double[][] reached = new double[corpus.heads().size() + 1][BANDS.length];
            for (String text : pool.texts()) {
                double[] severities = severities(text);
                for (int head = 0; head < severities.length; head++) {
                    count(severities[head], reached[head]);
                }
                count(Arrays.stream(severities).max().orElse(0), reached[severities.length]);
            }
            for (int head = 0; head < reached.length; head++) {
                int size = Math.max(1, pool.texts().size());
                rows.add(new PoolRow(pool.name(), head < corpus.heads().size() ? corpus.heads().get(head) : "ANY",
                        pool.texts().size(), reached[head][0] / size, reached[head][1] / size,
                        reached[head][2] / size));
            }
        }
        return rows;
    }

    private static void count(double severity, double[] reached) {
        for (int band = 0; band < BANDS.length; band++) {
            reached[band] += severity >= BANDS[band] ? 1 : 0;
        }
    }
}
