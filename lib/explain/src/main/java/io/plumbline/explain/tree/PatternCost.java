// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

/**
 * What explaining a tree by patterns takes.
 *
 * @param steps about how many elementary steps
 * @param bytes about how many bytes are held
 */
record PatternCost(double steps, long bytes) {

    /**
     * Estimates the cost.
     *
     * @param background number of background rows; 0 in the path-dependent game
     */
    static PatternCost of(PlayerTree tree, int background, TreeTerms.Span span) {
        double steps = (double) tree.nodes() * ((double) background + span.rows());
        double bytes = 0;
        for (int[] players : tree.players()) {
            int places = players.length;
            double patterns = Math.pow(2, places);
            double distinct = Math.min(background, patterns);
            boolean dense = places <= BackgroundLeaf.DENSE_PLACES;
            bytes += background == 0 ? 8.0 * places : dense ? 4 * patterns + 12 * distinct : 8.0 * background;
            if (PatternTerms.tabled(places, span.rows())) {
                int width = places + (span.sums().interactions() ? LeafRule.pairs(places) : 0);
                bytes += 8 * patterns * width;
                steps += 2 * Math.pow(3, places) + (double) span.rows() * width;
            } else {
                steps += span.rows() * (places + Math.min(distinct, dense ? 2 * Math.pow(1.5, places) : distinct));
            }
        }
        return new PatternCost(steps, (long) bytes);
    }
}
