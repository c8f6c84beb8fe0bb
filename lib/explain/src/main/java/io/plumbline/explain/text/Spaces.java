// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

/** White space: what separates units and is never in one alone. */
final class Spaces {
    private Spaces() {}

    static boolean is(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF'
                || character == '\u200B';
    }
}
