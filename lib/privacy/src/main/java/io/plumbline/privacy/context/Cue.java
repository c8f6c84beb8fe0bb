// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.context;

/** What the words around a candidate say about it. */
public enum Cue {
    /** A word that speaks for it is the nearest. */
    FOR,
    /** There is no word that says anything. */
    NONE,
    /** A word that speaks against it is the nearest. */
    AGAINST
}
