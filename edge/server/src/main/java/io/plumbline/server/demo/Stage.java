// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import io.plumbline.analysis.Progress;
import io.plumbline.jobs.JobRun;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;

/** Shows how far the example has come, and ends it between two steps when the job is to stop. */
final class Stage implements Progress {
    private static final double ANALYSIS_BEGINS = 0.1;
    private static final double ANALYSIS_ENDS = 0.8;
    private static final double STEP = 0.04;

    private final JobRun run;
    private double share;

    Stage(JobRun run) {
        this.run = run;
    }

    /** Enters the next step. */
    void enter(double share, String what) {
        if (run.isCancelled()) {
            throw new PlumblineException(Category.CANCELLED, "the worked example was stopped before " + what
                    + "; start the server with --demo again to finish it.");
        }
        this.share = share;
        run.progress(share, what);
    }

    /** A step of the analysis; how many there are it does not say. */
    @Override
    public void step(String what) {
        enter(Math.min(ANALYSIS_ENDS, Math.max(share, ANALYSIS_BEGINS) + STEP), what);
    }
}
