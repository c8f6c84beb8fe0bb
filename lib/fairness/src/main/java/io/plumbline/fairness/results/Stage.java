// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

/** When a bias metric can be computed. */
public enum Stage {
    /** From observed labels alone. */
    PRE_TRAINING,
    /** Needs predicted labels. */
    POST_TRAINING
}
