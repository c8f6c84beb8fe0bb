// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.guardrails.detect.Confidence;
import java.util.List;
import java.util.Locale;

/**
 * A score from 0 to 1, as words and as a bar.
 *
 * @param text    two decimals and the band; empty where a match is a match
 * @param percent how long the bar is; -1 for none
 * @param marks   where thresholds stand, in percent
 * @param sense   how the bar is painted: {@code fail}, {@code unsure}, {@code pass} or {@code axis}
 */
public record ScoreBar(String text, int percent, List<Integer> marks, String sense) {
    /** No score. */
    static final ScoreBar NONE = new ScoreBar("", -1, List.of(), "axis");

    private static final List<Integer> BANDS = List.of(50, 70, 90);
    private static final double WHOLE = 100;

    /** Returns whether there is a bar. */
    public boolean isDrawn() {
        return percent >= 0;
    }

    static ScoreBar of(double score, String sense) {
        return new ScoreBar(number(score), percent(score), List.of(), sense);
    }

    /** A severity with its band, and where the bands begin. */
    static ScoreBar severity(double score, Confidence band, String sense) {
        String said = band == Confidence.NONE ? "" : ", " + band.name().toLowerCase(Locale.ROOT);
        return new ScoreBar(number(score) + said, percent(score), BANDS, sense);
    }

    /** A score that must not be below {@code least}. */
    static ScoreBar atLeast(double score, double least) {
        return new ScoreBar(number(score) + ", least " + number(least), percent(score), List.of(percent(least)),
                score < least ? "fail" : "pass");
    }

    private static int percent(double score) {
        return (int) Math.round(Math.clamp(score, 0, 1) * WHOLE);
    }

    private static String number(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }
}
