// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.aws.sagemaker.cards.CardDeletionJob;
import io.plumbline.aws.sagemaker.cards.CardExportJob;
import io.plumbline.aws.sagemaker.cards.InstallationSigner;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.lineage.LineageQuery;
import io.plumbline.governance.lineage.LineageQuery.Direction;
import io.plumbline.governance.lineage.LineageQuery.Filter;
import io.plumbline.jobs.JobHandler;
import io.plumbline.jobs.RecurringWork;
import io.plumbline.server.demo.Demo;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server does by itself. */
final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Ground ground;
    private final Governance governance;
    private final Guardrails guardrails;
    private final Demo demo;

    Background(Ground ground, Governance governance, Guardrails guardrails, Demo demo) {
        this.ground = ground;
        this.governance = governance;
        this.guardrails = guardrails;
        this.demo = demo;
    }

    void start() {
        JobHandler export = new CardExportJob(governance.cardStore(), governance.exportStore(), ground.objects(),
                new InstallationSigner(ground.audit().signingKey()), ground.arns(), ground.clock());
        JobHandler deletion = new CardDeletionJob(governance.cardStore(), governance.exportStore(), governance.tags(),
                ground.arns());
        governance.jobs().start(List.of(export, deletion, demo.handler()),
                List.of(new RecurringWork("note-uses-of-access-keys", Duration.ofMinutes(1),
                        ground.credentials()::flush),
                        new RecurringWork("forget-decisions-of-guardrails", Duration.ofHours(1),
                                guardrails::forget)));
        // Threads of their own: both load many classes, which would hold the few carriers of virtual threads meanwhile.
        Thread.ofPlatform().daemon().name("plumbline-read-lineage").start(this::readLineage);
        Thread.ofPlatform().daemon().name("plumbline-load-detectors").start(guardrails::load);
    }

    /** Reads the graph into memory, so that the first question over a big one is as quick as the others. */
    private void readLineage() {
        try {
            governance.search().ask(new LineageQuery(List.of(), Direction.BOTH, false, Filter.none(), 1),
                    PageRequest.first(1));
        } catch (RuntimeException failure) {
            LOG.debug("The lineage graph could not be read ahead; the first question reads it", failure);
        }
    }

    @Override
    public void close() {
        governance.jobs().close();
    }
}
