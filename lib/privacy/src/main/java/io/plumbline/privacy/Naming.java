// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

/** How another vocabulary calls an {@link EntityType} when it is not by a name of its own. */
final class Naming {
    static final String SAME = "=";
    static final String NONE = "";

    private Naming() {}
}
