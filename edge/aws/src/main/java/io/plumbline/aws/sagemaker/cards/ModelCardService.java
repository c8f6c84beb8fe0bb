// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.cards;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.governance.cards.CardExporting;
import io.plumbline.governance.cards.CardKeeping;
import io.plumbline.governance.cards.ModelCards;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.governance.tags.Taggable;
import io.plumbline.measure.PlumblineException.Category;
import software.amazon.awssdk.services.sagemaker.model.CreateModelCardExportJobRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardExportJobRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardExportJobsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardVersionsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardsRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateModelCardRequest;

/** Model cards, their versions and their exports. */
public final class ModelCardService implements Service {
    private static final String CONFLICT = "ConflictException";

    private final CardHandlers cards;
    private final CardListHandlers lists;
    private final ExportHandlers exports;

    public ModelCardService(CardKeeping cards, CardExporting exporting, TagStore tags, Paging paging) {
        this.cards = new CardHandlers(cards, tags);
        this.lists = new CardListHandlers(cards, tags, paging);
        this.exports = new ExportHandlers(cards, exporting, tags, paging);
    }

    /** Returns model cards as something that carries tags. */
    public static Taggable taggable(ModelCards cards) {
        return Taggable.of("model-card", name -> cards.find(name).isPresent());
    }

    @Override
    public void register(Register register) {
        register.on(CreateModelCardRequest.class, cards::create).failing(Category.ALREADY_EXISTS, CONFLICT);
        register.on(UpdateModelCardRequest.class, cards::update);
        register.on(DescribeModelCardRequest.class, cards::describe);
        register.on(DeleteModelCardRequest.class, cards::delete);
        register.on(ListModelCardsRequest.class, lists::cards);
        register.on(ListModelCardVersionsRequest.class, lists::versions);
        register.on(CreateModelCardExportJobRequest.class, exports::create).failing(Category.ALREADY_EXISTS, CONFLICT);
        register.on(DescribeModelCardExportJobRequest.class, exports::describe);
        register.on(ListModelCardExportJobsRequest.class, exports::list);
    }
}
