// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import io.plumbline.jobs.Job;
import io.plumbline.jobs.JobHandler;
import io.plumbline.jobs.JobRequest;
import io.plumbline.jobs.JobState;
import io.plumbline.jobs.Jobs;
import java.util.Optional;

/** The worked example of one server. */
public final class Demo {
    /** The kind of the job that loads it. */
    public static final String KIND = "demo-analysis";

    /** The name of its group of packages, and the beginning of all its other names. */
    public static final String NAME = "german-credit";

    private final DemoHouse house;

    /** A worked example for the server that has {@code house}. */
    public Demo(DemoHouse house) {
        this.house = house;
    }

    /** Returns what does the work, after a crash once more. */
    public JobHandler handler() {
        return new DemoJob(house);
    }

    /** Orders the work unless it was done; work that was given up is begun anew. */
    public void order() {
        Jobs jobs = house.jobs();
        Optional<JobState> state = jobs.find(KIND, NAME).map(Job::state);
        if (state.isEmpty()) {
            jobs.submit(new JobRequest(KIND, NAME, NAME));
        } else if (state.get() == JobState.FAILED || state.get() == JobState.STOPPED) {
            jobs.retry(KIND, NAME);
        }
    }
}
