// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.governance.cards.CardExport;
import io.plumbline.governance.cards.CardJobs;
import io.plumbline.jobs.JobRequest;
import io.plumbline.jobs.Jobs;

/** Orders of cards as durable jobs, in the transaction of the order. */
final class QueuedCards implements CardJobs {
    static final String EXPORT = "model-card-export";
    static final String DELETE = "model-card-delete";

    private final Jobs jobs;

    QueuedCards(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void export(CardExport export) {
        jobs.submit(new JobRequest(EXPORT, export.cardName() + "/" + export.jobName(), export.jobName()));
    }

    @Override
    public void delete(String cardName) {
        jobs.submit(new JobRequest(DELETE, cardName, cardName));
    }
}
