// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

/** Hears how far the work on a model is. */
public interface Steps {

    /** A step starts. */
    void start(String what);

    /** The step that runs is {@code how} far; called often, and by several threads at once. */
    void advance(String how);
}
