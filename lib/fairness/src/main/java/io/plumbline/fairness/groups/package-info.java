/**
 * Groups side by side: rates by group with intervals, comparisons between groups and with all rows, intersections, and the
 * search for the worst subgroups. Entry points: {@link io.plumbline.fairness.groups.GroupTables},
 * {@link io.plumbline.fairness.groups.SubgroupSearcher}. Everything comes from a
 * {@link io.plumbline.fairness.ContingencyCube} and, for scores, from {@link io.plumbline.fairness.ScoreCounts}.
 */
@NullMarked
package io.plumbline.fairness.groups;

import org.jspecify.annotations.NullMarked;
