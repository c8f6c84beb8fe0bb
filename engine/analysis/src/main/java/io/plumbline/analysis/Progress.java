// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

/** Told what the job is doing. */
@FunctionalInterface
public interface Progress {
    /** The job starts {@code what}, a phrase such as "counting 1,000,000 rows". */
    void step(String what);

    /** The step that runs is {@code how} far, a phrase; called often, and by several threads at once. */
    default void advance(String how) {
        // Who counts steps only need not hear of it.
    }
}
