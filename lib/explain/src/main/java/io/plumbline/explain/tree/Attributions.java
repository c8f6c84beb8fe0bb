// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

/**
 * Sums over trees for a span of rows.
 *
 * @param players number of players
 * @param outputs number of outputs
 * @param values entry {@code (row * outputs + output) * players + player}
 * @param pairs Shapley interaction index of players p &lt; q: entry {@code ((row * outputs + output) * players + p) * players +
 *        q}; empty when not wanted
 */
record Attributions(int players, int outputs, double[] values, double[] pairs) {

    static Attributions of(int rows, int outputs, int players, boolean interactions) {
        int cells = Math.multiplyExact(Math.multiplyExact(rows, outputs), players);
        return new Attributions(players, outputs, new double[cells],
                new double[interactions ? Math.multiplyExact(cells, players) : 0]);
    }

    boolean interactions() {
        return pairs.length > 0;
    }

    /** Returns where the values of a row and output start. */
    int at(int row, int output) {
        return (row * outputs + output) * players;
    }

    void addValues(int at, int[] who, double[] amounts, int from) {
        for (int place = 0; place < who.length; place++) {
            values[at + who[place]] += amounts[from + place];
        }
    }

    void addPairs(int at, int[] who, double[] amounts, int from) {
        int pair = from;
        for (int first = 0; first < who.length; first++) {
            for (int second = first + 1; second < who.length; second++) {
                addPair(at, who[first], who[second], amounts[pair++]);
            }
        }
    }

    void addPair(int at, int one, int other, double amount) {
        pairs[(at + Math.min(one, other)) * players + Math.max(one, other)] += amount;
    }
}
