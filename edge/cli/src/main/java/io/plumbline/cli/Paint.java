// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import java.util.function.UnaryOperator;

/** Colours and weights of text on a terminal. Never the only sign of anything. */
enum Paint {
    PLAIN(""), BOLD("1"), DIM("2"), PASS("32"), FAIL("31"), UNSURE("33");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    /** Returns how to paint a line for {@code terminal}; not at all where colour is not wanted. */
    UnaryOperator<String> on(Terminal terminal) {
        return terminal.colour() && !code.isEmpty()
                ? text -> "\u001B[" + code + "m" + text + "\u001B[0m"
                : UnaryOperator.identity();
    }
}
