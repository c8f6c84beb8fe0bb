// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

/** The game that a tree ensemble's attributions solve: what stands in for an absent player. The two differ in value. */
public enum TreeGame {
    /**
     * Absent players take their cells from a background row: {@code v(S) = mean over b of f(x_S, b_notS)}. The game that the
     * engines for any model solve as well.
     */
    INTERVENTIONAL("interventional: absent features come from the background rows"),
    /**
     * At a split of an absent player the row goes both ways, in the shares of training rows that did: {@code v(S)} is what is
     * expected at the end. Needs no background, and reflects the training data as the trees saw them.
     */
    PATH_DEPENDENT(
            "path-dependent: at a split of an absent feature both branches count, by their shares of training rows");

    private final String sentence;

    TreeGame(String sentence) {
        this.sentence = sentence;
    }

    /** Returns the game in one sentence with the unit of its values. */
    String sentence(String unit) {
        return sentence + "; unit: " + unit;
    }
}
