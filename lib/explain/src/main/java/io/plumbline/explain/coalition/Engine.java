// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

/** How Shapley values can be computed. */
public enum Engine {
    /** All coalitions, background row by background row. */
    EXACT("exact"),
    /** Regression on the odd part of the game over all background rows. */
    ODD_REGRESSION("odd-regression"),
    /** Kernel SHAP, paired and without replacement, over all background rows. */
    KERNEL_REGRESSION("kernel-regression"),
    /** Random orders of the players and their reverses. */
    ANTITHETIC_WALKS("antithetic-walks");

    private final String label;

    Engine(String label) {
        this.label = label;
    }

    /** Returns the name that results carry: "odd-regression". */
    public String label() {
        return label;
    }
}
