// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

/**
 * How a bias analysis measures its uncertainty and what it may show.
 *
 * @param seed start of every random draw; the same seed gives the same results on any number of threads
 * @param replicates number of bootstrap replicates, fewer for tables of more than 10,000 cells; 0 switches the
 *        bootstrap off
 * @param level coverage the intervals aim at, in (0, 1)
 * @param minimumRows groups below it are not judged
 * @param suppressBelow groups below it must not be shown; 0 shows all
 */
public record Settings(long seed, int replicates, double level, int minimumRows, long suppressBelow) {
    public Settings {
        if (replicates < 0) {
            throw new IllegalArgumentException("replicates must not be negative, was " + replicates);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie between 0 and 1, was " + level);
        }
    }
}
