// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.cards;

import io.plumbline.aws.Paging;
import io.plumbline.data.Page;
import io.plumbline.governance.cards.CardExport;
import io.plumbline.governance.cards.CardExporting;
import io.plumbline.governance.cards.CardKeeping;
import io.plumbline.governance.cards.ExportQuery;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.security.gate.Call;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.CreateModelCardExportJobRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateModelCardExportJobResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardExportJobRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardExportJobResponse;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardExportJobsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardExportJobsResponse;
import software.amazon.awssdk.services.sagemaker.model.ModelCardExportArtifacts;
import software.amazon.awssdk.services.sagemaker.model.ModelCardExportJobSortBy;
import software.amazon.awssdk.services.sagemaker.model.ModelCardExportJobSortOrder;
import software.amazon.awssdk.services.sagemaker.model.ModelCardExportJobSummary;
import software.amazon.awssdk.services.sagemaker.model.ModelCardExportOutputConfig;

/** Orders exports, shows and lists them. */
final class ExportHandlers {
    private static final int USUAL = 10;

    private final CardKeeping cards;
    private final CardExporting exporting;
    private final TagStore tags;
    private final Paging paging;

    ExportHandlers(CardKeeping cards, CardExporting exporting, TagStore tags, Paging paging) {
        this.cards = cards;
        this.exporting = exporting;
        this.tags = tags;
        this.paging = paging;
    }

    CreateModelCardExportJobResponse create(CreateModelCardExportJobRequest request, Call call) {
        CardShapes.allowed(cards.arn(request.modelCardName()), call, tags);
        CardExport export = exporting.order(request.modelCardName(), Optional.ofNullable(request.modelCardVersion()),
                request.modelCardExportJobName(), request.outputConfig().s3OutputPath(), CardShapes.actor(call));
        return CreateModelCardExportJobResponse.builder().modelCardExportJobArn(exporting.arn(export)).build();
    }

    DescribeModelCardExportJobResponse describe(DescribeModelCardExportJobRequest request, Call call) {
        call.require(request.modelCardExportJobArn());
        CardExport export = exporting.require(request.modelCardExportJobArn());
        return DescribeModelCardExportJobResponse.builder().modelCardExportJobName(export.jobName())
                .modelCardExportJobArn(exporting.arn(export)).status(export.status().word())
                .modelCardName(export.cardName()).modelCardVersion(export.version())
                .outputConfig(ModelCardExportOutputConfig.builder().s3OutputPath(export.outputPath()).build())
                .createdAt(export.createdAt()).lastModifiedAt(export.changedAt())
                .failureReason(export.failure().orElse(null))
                .exportArtifacts(export.artifact()
                        .map(uri -> ModelCardExportArtifacts.builder().s3ExportArtifacts(uri).build()).orElse(null))
                .build();
    }

    ListModelCardExportJobsResponse list(ListModelCardExportJobsRequest request, Call call) {
        String arn = CardShapes.allowed(cards.arn(request.modelCardName()), call, tags);
        ExportQuery query = new ExportQuery(cards.require(arn, Optional.empty()).name(),
                Optional.ofNullable(request.modelCardVersion()),
                Optional.ofNullable(request.modelCardExportJobNameContains()),
                Optional.ofNullable(request.statusEqualsAsString()).flatMap(CardExport.Status::of),
                Optional.ofNullable(request.creationTimeAfter()), Optional.ofNullable(request.creationTimeBefore()),
                sort(request.sortBy()), request.sortOrder() == ModelCardExportJobSortOrder.ASCENDING);
        String listing = "ListModelCardExportJobs|" + query;
        Page<CardExport> page = exporting.list(query,
                paging.read(request.nextToken(), request.maxResults(), USUAL, listing));
        return ListModelCardExportJobsResponse.builder().nextToken(paging.next(page, listing))
                .modelCardExportJobSummaries(page.map(this::summary).items()).build();
    }

    private ModelCardExportJobSummary summary(CardExport export) {
        return ModelCardExportJobSummary.builder().modelCardExportJobName(export.jobName())
                .modelCardExportJobArn(exporting.arn(export)).status(export.status().word())
                .modelCardName(export.cardName()).modelCardVersion(export.version()).createdAt(export.createdAt())
                .lastModifiedAt(export.changedAt()).build();
    }

    private static ExportQuery.Sort sort(@Nullable ModelCardExportJobSortBy by) {
        if (by == ModelCardExportJobSortBy.NAME) {
            return ExportQuery.Sort.NAME;
        }
        return by == ModelCardExportJobSortBy.STATUS ? ExportQuery.Sort.STATUS : ExportQuery.Sort.CREATION_TIME;
    }
}
