// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.cards;

import io.plumbline.governance.Arns;
import io.plumbline.governance.cards.CardExports;
import io.plumbline.governance.cards.CardProcessing;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.governance.cards.ModelCards;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.jobs.JobHandler;
import io.plumbline.jobs.JobRun;

/** Deletes a card that is marked for it, step by step, each of which is seen from outside. */
public final class CardDeletionJob implements JobHandler {
    static final String KIND = "model-card-deletion";

    private final ModelCards cards;
    private final CardExports exports;
    private final TagStore tags;
    private final Arns arns;

    public CardDeletionJob(ModelCards cards, CardExports exports, TagStore tags, Arns arns) {
        this.cards = cards;
        this.exports = exports;
        this.tags = tags;
        this.arns = arns;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        String name = run.payload();
        // Begun again after its end, it must not delete a new card of the same name.
        if (cards.find(name).flatMap(ModelCard::processing).isEmpty()) {
            return;
        }
        cards.mark(name, CardProcessing.DELETE_IN_PROGRESS);
        cards.deleteContent(name);
        cards.mark(name, CardProcessing.CONTENT_DELETED);
        exports.deleteAll(name);
        cards.mark(name, CardProcessing.EXPORT_JOBS_DELETED);
        tags.clear(arns.sagemaker("model-card", name));
        cards.delete(name);
    }

    @Override
    public void gaveUp(JobRun run, String reason) {
        cards.mark(run.payload(), CardProcessing.DELETE_FAILED);
    }
}
