// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

/** What one leaf adds to the players of its path, for an instance that satisfies some of its places. Safe for several threads. */
interface LeafRule {

    /**
     * Writes the Shapley value of each place from {@code into[at]} on.
     *
     * @param satisfied bit k is set when the instance satisfies place k; no bits beyond the places
     */
    void values(long satisfied, double[] into, int at);

    /** Writes the Shapley interaction index of the pairs (0, 1), (0, 2), ... (1, 2), ... from {@code into[at]} on. */
    void pairs(long satisfied, double[] into, int at);

    /** Returns the number of pairs of {@code places}. */
    static int pairs(int places) {
        return places * (places - 1) / 2;
    }
}
