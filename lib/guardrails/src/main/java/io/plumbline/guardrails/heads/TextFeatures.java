// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.lexicon.Lexicon;
import java.util.List;

/**
 * The features of a text or a part of it, token by token, so that the features of any window of tokens are one piece of
 * an array. Each feature is the row of a weight matrix; a token's words come first, its pieces after them. A window
 * counts each feature {@code 1} (a piece {@link FeatureSettings#pieceValue}) divided by {@link #norm} of its tokens.
 */
public final class TextFeatures {
    private static final double SHORT = 3;

    private final Tokens tokens;
    private final int[] rows;
    private final int[] firstRows;
    private final int[] firstPieces;
    private final int[] classes;
    private final boolean narrow;

    TextFeatures(Tokens tokens, int[] rows, int[] firstRows, int[] firstPieces, int[] classes, boolean narrow) {
        this.tokens = tokens;
        this.rows = rows;
        this.firstRows = firstRows;
        this.firstPieces = firstPieces;
        this.classes = classes;
        this.narrow = narrow;
    }

    /** Returns the features of {@code text} from {@code from} to {@code to}, UTF-16 indices. */
    public static TextFeatures of(String text, int from, int to, FeatureSettings settings, Lexicon lexicon) {
        return new FeatureMaker(Tokens.of(text, from, to), settings, lexicon).make();
    }

    /** Returns what the features of a window of {@code tokens} tokens are divided by. */
    public static double norm(int tokens) {
        return Math.sqrt(tokens + SHORT);
    }

    /** Returns the number of tokens. */
    public int size() {
        return tokens.size();
    }

    /** Returns where a token begins in the text. */
    public int begin(int token) {
        return tokens.begin(token);
    }

    /** Returns where a token ends in the text, exclusive. */
    public int end(int token) {
        return tokens.end(token);
    }

    /** Returns the rows of all tokens; read only. */
    public int[] rows() {
        return rows;
    }

    /** Returns where the rows of {@code token} begin in {@link #rows}; that of {@link #size} is where the last end. */
    public int firstRow(int token) {
        return firstRows[token];
    }

    /** Returns where the rows of pieces of {@code token} begin; they end where the rows of the next token begin. */
    public int firstPiece(int token) {
        return firstPieces[token];
    }

    /** Returns the classes of {@code token} in the lexicon, as bits by ordinal. */
    public int classes(int token) {
        return classes[token];
    }

    /**
     * Returns the windows that are scored: the whole first, then overlapping wide ones when the whole is long, then narrow
     * ones of a sentence or two.
     */
    public List<Window> windows() {
        List<Window> windows = Windows.wide(tokens);
        if (narrow) {
            windows.addAll(Windows.narrow(tokens));
        }
        return windows;
    }

    /** Returns how many chances the text has to be loud: its wide windows, since the narrow ones lie within them. */
    public int chances() {
        return Windows.wide(tokens).size();
    }

    /** A run of tokens, {@code end} exclusive. */
    public record Window(int begin, int end) {}
}
