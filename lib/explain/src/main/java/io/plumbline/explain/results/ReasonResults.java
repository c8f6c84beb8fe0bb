// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import io.plumbline.measure.Interval;
import java.util.List;

/**
 * Reason codes of adverse decisions.
 *
 * @param output the output that decides
 * @param threshold decisions on the adverse side of it got reasons
 * @param adverseBelow whether outputs below the threshold are adverse, else above
 * @param baseline what an applicant was compared with
 * @param decisions by adverse row
 */
public record ReasonResults(String output, double threshold, boolean adverseBelow, String baseline,
        List<Decision> decisions) {
    public ReasonResults {
        decisions = List.copyOf(decisions);
    }

    /**
     * One adverse decision.
     *
     * @param row row number in the dataset, from 0
     * @param score the model's output
     * @param reasons principal reasons, most adverse first; empty when referred
     * @param refer why a person must decide on the reasons; empty when the reasons are sure
     */
    public record Decision(long row, double score, List<Reason> reasons, String refer) {
        public Decision {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A principal reason.
     *
     * @param code its code
     * @param text what the applicant is told
     * @param group feature group it stands for
     * @param contribution adverse contribution, positive
     * @param interval where it lies; excludes zero
     */
    public record Reason(String code, String text, String group, double contribution, Interval interval) {}
}
