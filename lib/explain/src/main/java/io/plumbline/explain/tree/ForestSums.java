// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.explain.tree.TreeTerms.Span;
import io.plumbline.model.Rows;
import java.util.Arrays;

/**
 * Sums the terms of all trees for all rows: for one chunk of trees after the other, first its terms are prepared, then every row
 * is explained by them. Each sum is made in the order of the trees, whatever the number of threads.
 */
final class ForestSums {
    private static final long CHUNK_BYTES = 64L << 20;
    private static final long MATRIX_BYTES = 64L << 20;

    private final PlayerForest forest;
    private final TreeTerms.Source source;
    private final Rows instances;
    private final int threads;

    ForestSums(PlayerForest forest, TreeTerms.Source source, Rows instances, int threads) {
        this.forest = forest;
        this.source = source;
        this.instances = instances;
        this.threads = threads;
    }

    /** Returns the values: entry {@code (row * outputs + output) * players + player}. */
    double[] values() {
        return explain(0, instances.count(), false).values();
    }

    /** Returns the values, and hands the interaction matrices on: so many rows at a time that they fit into memory. */
    double[] values(InteractionMeans means) {
        int outputs = forest.ensemble().outputs().size();
        long matrices = 8L * outputs * forest.players() * forest.players();
        int rows = (int) Math.max(Blocks.ROWS, Math.min(instances.count(), MATRIX_BYTES / matrices));
        double[] values = new double[instances.count() * outputs * forest.players()];
        for (int from = 0; from < instances.count(); from += rows) {
            int count = Math.min(rows, instances.count() - from);
            Attributions sums = explain(from, count, true);
            System.arraycopy(sums.values(), 0, values, from * outputs * forest.players(), sums.values().length);
            means.add(sums, count);
        }
        return values;
    }

    private Attributions explain(int from, int rows, boolean interactions) {
        int outputs = forest.ensemble().outputs().size();
        Span span = new Span(instances, from, rows, forest.ensemble().features().size(),
                Attributions.of(rows, outputs, forest.players(), interactions));
        int next = 0;
        while (next < forest.trees().size()) {
            int first = next;
            for (long bytes = 0; next < forest.trees().size() && bytes < CHUNK_BYTES; next++) {
                bytes += source.bytes(forest.trees().get(next), span);
            }
            explain(span, first, next - first);
        }
        return span.sums();
    }

    private void explain(Span span, int firstTree, int trees) {
        TreeTerms[] terms = new TreeTerms[trees];
        Blocks.run(trees, threads, tree -> terms[tree] = source.prepare(forest.trees().get(firstTree + tree), span));
        Blocks.run(Blocks.of(span.rows()), threads, block -> {
            int first = block * Blocks.ROWS;
            int count = Math.min(Blocks.ROWS, span.rows() - first);
            PatternScan scan = new PatternScan(forest);
            Arrays.stream(terms).forEach(tree -> tree.add(span, first, count, scan));
        });
    }
}
