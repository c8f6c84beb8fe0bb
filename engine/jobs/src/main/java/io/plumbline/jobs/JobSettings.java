// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import java.time.Duration;

/**
 * How jobs are done.
 *
 * @param threads     how many at the same time on this server
 * @param look        how often to look for work of other servers and for what was left behind
 * @param sign        how often a server that has work in hand signs that it lives; work of one that missed six is taken
 *                    over
 * @param firstPause  how long to wait after the first failure; each further pause is four times as long
 * @param attempts    how often work is begun before it is given up
 */
public record JobSettings(int threads, Duration look, Duration sign, Duration firstPause, int attempts) {
    /** What suits a server on a small machine. */
    public static final JobSettings USUAL = new JobSettings(2, Duration.ofSeconds(2), Duration.ofSeconds(5),
            Duration.ofSeconds(5), 5);

    /** Returns how long to wait after {@code failures} of them. */
    Duration pause(int failures) {
        return firstPause.multipliedBy(1L << Math.min(20, 2 * (failures - 1)));
    }
}
