// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import java.util.Optional;

/**
 * A named value on a page.
 *
 * @param address where the value leads; empty when it is no link
 */
public record Fact(String name, String value, Optional<String> address) {
    public Fact(String name, String value) {
        this(name, value, Optional.empty());
    }

    /** Returns a named value that leads somewhere. */
    public static Fact link(String name, String value, String address) {
        return new Fact(name, value, Optional.of(address));
    }
}
