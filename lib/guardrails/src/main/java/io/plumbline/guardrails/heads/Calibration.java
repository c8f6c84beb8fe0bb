// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

/**
 * From a raw score to a severity: straight lines between anchors, level before the first and after the last.
 *
 * @param raw        raw scores of the anchors, rising
 * @param severities severities of the anchors, rising, 0 to 1
 * @param tail       by how much the raw score that a share of harmless windows exceeds rises when that share is divided
 *                   by e; a text of n windows is lowered by {@code tail * ln n}, since it had n chances to be loud
 */
public record Calibration(double[] raw, double[] severities, double tail) {
    /** Refuses anchors that do not rise, and copies them. */
    public Calibration {
        raw = raw.clone();
        severities = severities.clone();
        if (raw.length < 2 || raw.length != severities.length || !(tail >= 0)) {
            throw new IllegalArgumentException("a calibration has two anchors or more, each with a raw score and a "
                    + "severity, and a tail that is not negative");
        }
        for (int at = 0; at < raw.length; at++) {
            boolean rises = at == 0 || raw[at] > raw[at - 1] && severities[at] >= severities[at - 1];
            if (!rises || !(severities[at] >= 0 && severities[at] <= 1)) {
                throw new IllegalArgumentException("anchor " + at + " of a calibration does not rise, or its severity "
                        + severities[at] + " is outside 0 to 1");
            }
        }
    }

    /** Returns a calibration through which raw scores pass as log-odds would: for heads that are still in training. */
    public static Calibration none() {
        return new Calibration(new double[]{-8, -2, 0, 2, 8}, new double[]{0, 0.12, 0.5, 0.88, 1}, 0);
    }

    /** Returns {@code score}, the loudest of {@code windows}, as if it were that of a single window. */
    public double adjusted(double score, int windows) {
        return windows <= 1 ? score : score - tail * Math.log(windows);
    }

    /** Returns the severity of an adjusted raw score. */
    public double severity(double score) {
        if (!(score > raw[0])) {
            return severities[0];
        }
        for (int at = 1; at < raw.length; at++) {
            if (score <= raw[at]) {
                double share = (score - raw[at - 1]) / (raw[at] - raw[at - 1]);
                return severities[at - 1] + share * (severities[at] - severities[at - 1]);
            }
        }
        return severities[severities.length - 1];
    }
}
