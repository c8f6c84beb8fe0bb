// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server;

/** Builds the parts of a server: opens stores, founds identities, wires services. */
@FunctionalInterface
public interface Assembly {
    /** Builds them; what it opened before it failed it closes itself. */
    Parts assemble(Foundation foundation);
}
