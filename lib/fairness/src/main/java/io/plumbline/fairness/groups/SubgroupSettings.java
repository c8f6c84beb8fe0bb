// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

/**
 * How subgroups are searched for.
 *
 * @param depth most conditions in a subgroup, 1 to 3
 * @param minimumRows smallest subgroup, and smallest rest, considered; above 0
 * @param level coverage of the intervals; 1 minus it is also the p-value below which a further condition tells something
 * @param top largest number of subgroups returned
 */
public record SubgroupSettings(int depth, long minimumRows, double level, int top) {
    /** Most conditions in a subgroup. */
    public static final int DEEPEST = 3;

    public SubgroupSettings {
        if (depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException("depth must be from 1 to " + DEEPEST + ", was " + depth);
        }
        if (minimumRows < 1) {
            throw new IllegalArgumentException("minimumRows must be above 0, was " + minimumRows);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie between 0 and 1, was " + level);
        }
    }
}
