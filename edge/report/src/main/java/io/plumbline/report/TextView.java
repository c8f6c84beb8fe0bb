// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import java.util.List;

/**
 * A text whose pieces are marked by what they do to the output.
 *
 * @param title the finding
 * @param pieces the pieces in reading order
 * @param table the same as figures
 */
record TextView(String title, List<Piece> pieces, FigureTable table) {

    /**
     * A piece of the text.
     *
     * @param text the letters
     * @param effect "raises", "lowers" or "" where it does next to nothing
     * @param strong whether it is among the strongest of its text
     * @param value the attribution in words
     */
    record Piece(String text, String effect, boolean strong, String value) {

        /** Returns the style classes. */
        String style() {
            return effect.isEmpty() ? "unit" : strong ? "unit " + effect + " strong" : "unit " + effect;
        }
    }
}
