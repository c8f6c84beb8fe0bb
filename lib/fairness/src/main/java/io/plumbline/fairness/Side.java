// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

/** The two groups a bias metric compares. */
public enum Side {
    /** Facet a, the advantaged group. */
    A("a"),
    /** Facet d, the disadvantaged group. */
    D("d");

    private final String letter;

    Side(String letter) {
        this.letter = letter;
    }

    /** Returns "a" or "d", as readers see it. */
    public String letter() {
        return letter;
    }

    /** Returns the other side. */
    public Side other() {
        return this == A ? D : A;
    }
}
