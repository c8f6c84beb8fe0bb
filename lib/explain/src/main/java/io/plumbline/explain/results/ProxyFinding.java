// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import io.plumbline.measure.Interval;

/**
 * How well one feature alone tells the members of a group apart.
 *
 * @param facet column that makes the groups
 * @param group the group
 * @param feature the feature
 * @param auc probability that the feature ranks a member above another row, folded to [0.5, 1]
 * @param interval where it lies
 * @param influence the feature's share of the summed mean absolute attributions; 0 when none were computed
 */
public record ProxyFinding(String facet, String group, String feature, double auc, Interval interval,
        double influence) {}
