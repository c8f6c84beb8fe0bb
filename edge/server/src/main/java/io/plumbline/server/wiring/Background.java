// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.aws.sagemaker.cards.CardDeletionJob;
import io.plumbline.aws.sagemaker.cards.CardExportJob;
import io.plumbline.aws.sagemaker.cards.InstallationSigner;
import io.plumbline.jobs.JobHandler;
import io.plumbline.jobs.RecurringWork;
import java.time.Duration;
import java.util.List;

/** What the server does by itself. */
final class Background implements AutoCloseable {
    private final Ground ground;
    private final Governance governance;

    Background(Ground ground, Governance governance) {
        this.ground = ground;
        this.governance = governance;
    }

    void start() {
        JobHandler export = new CardExportJob(governance.cardStore(), governance.exportStore(), ground.objects(),
                new InstallationSigner(ground.audit().signingKey()), ground.arns(), ground.clock());
        JobHandler deletion = new CardDeletionJob(governance.cardStore(), governance.exportStore(), governance.tags(),
                ground.arns());
        governance.jobs().start(List.of(export, deletion),
                List.of(new RecurringWork("note-uses-of-access-keys", Duration.ofMinutes(1),
                        ground.credentials()::flush)));
    }

    @Override
    public void close() {
        governance.jobs().close();
    }
}
