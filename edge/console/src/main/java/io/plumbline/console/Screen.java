// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

/** The pages of one subject. */
public interface Screen {
    /** Registers the addresses this screen answers. */
    void register(Routes routes);
}
