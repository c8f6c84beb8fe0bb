// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

/**
 * What a table of groups shows.
 *
 * @param level coverage of every interval
 * @param minimumRows rows a group needs for the others to be compared with it in impact ratios
 * @param suppressBelow groups with fewer rows are not shown; 0 shows all
 * @param maximumGroups largest number of groups listed
 */
public record GroupSettings(double level, long minimumRows, long suppressBelow, int maximumGroups) {
    public GroupSettings {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie between 0 and 1, was " + level);
        }
        if (maximumGroups < 1) {
            throw new IllegalArgumentException("at least one group must be listed, was " + maximumGroups);
        }
    }
}
