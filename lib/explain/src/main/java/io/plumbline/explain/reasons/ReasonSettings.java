// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.reasons;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.measure.PlumblineException;

/**
 * When a decision is adverse and when its reasons are sure.
 *
 * @param output index of the output that decides
 * @param threshold in the model's own unit; an output that equals it is not adverse
 * @param adverseBelow whether outputs below the threshold are adverse, else above
 * @param baseline what an applicant was compared with, for people: "mean of approved applicants"
 * @param most most reasons per decision, at least 1; 4 is usual
 * @param leastShare a group that holds less than this share of all adverse contribution is no principal reason, in [0, 1);
 *        0.01 is usual
 * @param level coverage of the intervals that must exclude zero, 0.95 is usual
 * @param leastStability share of draws from the errors that must keep the reasons and their order, 0.95 is usual
 * @param seed seed of those draws
 */
public record ReasonSettings(int output, double threshold, boolean adverseBelow, String baseline, int most,
        double leastShare, double level, double leastStability, long seed) {
    public ReasonSettings {
        require(Double.isFinite(threshold), "threshold", threshold, "a finite number");
        require(most >= 1, "maximum number of reasons", most, "at least 1");
        require(leastShare >= 0 && leastShare < 1, "least share", leastShare, "from 0 to below 1");
        require(level > 0 && level < 1, "level", level, "between 0 and 1");
        require(leastStability > 0 && leastStability <= 1, "least stability", leastStability, "above 0 and at most 1");
    }

    /** Returns the usual settings: four reasons of at least 1 %, level 0.95, stability 0.95, seed 0. */
    public static ReasonSettings usual(int output, double threshold, boolean adverseBelow, String baseline) {
        return new ReasonSettings(output, threshold, adverseBelow, baseline, 4, 0.01, 0.95, 0.95, 0);
    }

    private static void require(boolean holds, String what, double value, String allowed) {
        if (!holds) {
            throw new PlumblineException(INVALID_CONFIGURATION,
                    "The " + what + " of the reason codes is " + value + "; it must be " + allowed + ".");
        }
    }
}
