// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.cards;

import io.plumbline.governance.cards.CardExport;
import io.plumbline.governance.cards.CardJobs;
import io.plumbline.jobs.JobRequest;
import io.plumbline.jobs.Jobs;
import java.util.function.Supplier;

/** {@link CardJobs} as durable jobs. A name may come again after its card was deleted, so each order has an id too. */
public final class QueuedCardJobs implements CardJobs {
    private final Jobs jobs;
    private final Supplier<String> ids;

    public QueuedCardJobs(Jobs jobs, Supplier<String> ids) {
        this.jobs = jobs;
        this.ids = ids;
    }

    @Override
    public void export(CardExport export) {
        String name = export.cardName() + "/" + export.jobName();
        jobs.submit(new JobRequest(CardExportJob.KIND, name + "/" + ids.get(), name));
    }

    @Override
    public void delete(String cardName) {
        jobs.submit(new JobRequest(CardDeletionJob.KIND, cardName + "/" + ids.get(), cardName));
    }
}
