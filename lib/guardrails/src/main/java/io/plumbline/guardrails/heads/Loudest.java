// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.heads.Family.Help;
import io.plumbline.guardrails.heads.HeadWeights.Head;
import io.plumbline.guardrails.heads.TextFeatures.Window;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.text.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the loudest window of each head over all readings of a text. */
final class Loudest {
    private static final int PART = 1 << 15;

    private final HeadMatrix matrix;
    private final List<Help> networks;
    private final Lexicon lexicon;
    private final double[] raw;
    private final int[] begins;
    private final int[] ends;
    private final @Nullable Reading[] readings;
    private int chances;

    Loudest(Family family, Lexicon lexicon) {
        this.matrix = family.matrix();
        this.networks = family.networks();
        this.lexicon = lexicon;
        int heads = matrix.heads().size();
        this.raw = new double[heads];
        this.begins = new int[heads];
        this.ends = new int[heads];
        this.readings = new @Nullable Reading[heads];
        Arrays.fill(raw, Double.NEGATIVE_INFINITY);
    }

    /** Looks at one reading, part by part; a part ends between two words where it can. */
    void read(Reading reading) {
        String text = reading.text();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + PART);
            int cut = to;
            while (to < text.length() && cut > from + PART / 2 && text.charAt(cut - 1) > ' ') {
                cut--;
            }
            to = cut > from + PART / 2 ? cut : to;
            part(reading, TextFeatures.of(text, from, to, matrix.settings(), lexicon));
            from = to;
        }
    }

    private void part(Reading reading, TextFeatures features) {
        if (features.size() == 0) {
            return;
        }
        double[] sums = matrix.sums(features);
        List<NetworkPass> passes = networks.stream().map(help -> NetworkPass.of(help.network(), features)).toList();
        double[] scores = new double[raw.length];
        chances += features.chances();
        for (Window window : features.windows()) {
            score(sums, window, scores);
            for (int at = 0; at < passes.size(); at++) {
                float[] others = passes.get(at).score(window);
                for (int lane = 0; lane < others.length; lane++) {
                    int head = networks.get(at).firstHead() + lane;
                    scores[head] = (scores[head] + others[lane]) / 2;
                }
            }
            keep(reading, features, window, scores);
        }
    }

    private void score(double[] sums, Window window, double[] scores) {
        double norm = TextFeatures.norm(window.end() - window.begin());
        for (int head = 0; head < scores.length; head++) {
            double sum = sums[window.end() * matrix.lanes() + head] - sums[window.begin() * matrix.lanes() + head];
            scores[head] = matrix.heads().get(head).bias() + sum / norm;
        }
    }

    private void keep(Reading reading, TextFeatures features, Window window, double[] scores) {
        for (int head = 0; head < scores.length; head++) {
            if (scores[head] > raw[head]) {
                raw[head] = scores[head];
                begins[head] = features.begin(window.begin());
                ends[head] = features.end(window.end() - 1);
                readings[head] = reading;
            }
        }
    }

    /** Returns one score for each head that saw a token. */
    List<HeadScore> scores() {
        List<HeadScore> scores = new ArrayList<>();
        for (int at = 0; at < raw.length; at++) {
            Reading reading = readings[at];
            if (reading != null) {
                Head head = matrix.heads().get(at);
                double adjusted = head.calibration().adjusted(raw[at], chances);
                scores.add(new HeadScore(head.name(), adjusted, head.calibration().severity(adjusted),
                        reading.originalBegin(begins[at]), reading.originalEnd(ends[at]), reading.kind()));
            }
        }
        return scores;
    }
}
