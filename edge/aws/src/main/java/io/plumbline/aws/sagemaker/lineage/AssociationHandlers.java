// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.lineage;

import io.plumbline.aws.Paging;
import io.plumbline.data.Page;
import io.plumbline.governance.lineage.Association;
import io.plumbline.governance.lineage.AssociationFilter;
import io.plumbline.governance.lineage.AssociationType;
import io.plumbline.governance.lineage.Associations;
import io.plumbline.governance.lineage.Lineage;
import io.plumbline.security.gate.Call;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.AddAssociationRequest;
import software.amazon.awssdk.services.sagemaker.model.AddAssociationResponse;
import software.amazon.awssdk.services.sagemaker.model.AssociationSummary;
import software.amazon.awssdk.services.sagemaker.model.DeleteAssociationRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteAssociationResponse;
import software.amazon.awssdk.services.sagemaker.model.ListAssociationsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListAssociationsResponse;

/** The operations of associations. */
final class AssociationHandlers {
    private final Lineage lineage;
    private final Associations associations;
    private final Paging paging;

    AssociationHandlers(Lineage lineage, Associations associations, Paging paging) {
        this.lineage = lineage;
        this.associations = associations;
        this.paging = paging;
    }

    AddAssociationResponse add(AddAssociationRequest request, Call call) {
        permit(request.sourceArn(), request.destinationArn(), call);
        Association added = associations.add(request.sourceArn(), request.destinationArn(),
                Optional.ofNullable(request.associationTypeAsString()).flatMap(AssociationType::of),
                Shapes.actor(call));
        return AddAssociationResponse.builder().sourceArn(added.sourceArn()).destinationArn(added.destinationArn())
                .build();
    }

    DeleteAssociationResponse delete(DeleteAssociationRequest request, Call call) {
        permit(request.sourceArn(), request.destinationArn(), call);
        Association deleted = associations.delete(request.sourceArn(), request.destinationArn());
        return DeleteAssociationResponse.builder().sourceArn(deleted.sourceArn())
                .destinationArn(deleted.destinationArn()).build();
    }

    ListAssociationsResponse list(ListAssociationsRequest request, Call call) {
        call.require("*");
        AssociationFilter filter = new AssociationFilter(Optional.ofNullable(request.sourceArn()).map(lineage::arnOf),
                Optional.ofNullable(request.destinationArn()).map(lineage::arnOf),
                Optional.ofNullable(request.sourceType()), Optional.ofNullable(request.destinationType()),
                Optional.ofNullable(request.associationTypeAsString()).flatMap(AssociationType::of),
                Optional.ofNullable(request.createdAfter()), Optional.ofNullable(request.createdBefore()),
                order(request.sortByAsString()), "Ascending".equals(request.sortOrderAsString()));
        Page<Association.Listed> page = associations.list(filter, paging.read(request.nextToken(),
                request.maxResults(), Entities.USUAL_PAGE, filter.toString()));
        return ListAssociationsResponse.builder()
                .associationSummaries(page.items().stream().map(AssociationHandlers::summary).toList())
                .nextToken(paging.next(page, filter.toString())).build();
    }

    private void permit(String source, String destination, Call call) {
        for (String arn : new String[]{lineage.arnOf(source), lineage.arnOf(destination)}) {
            call.require(arn);
            call.touches("AWS::SageMaker::LineageEntity", arn);
        }
    }

    private static AssociationSummary summary(Association.Listed listed) {
        Association association = listed.association();
        return AssociationSummary.builder().sourceArn(association.sourceArn())
                .destinationArn(association.destinationArn()).sourceType(listed.sourceType())
                .destinationType(listed.destinationType()).sourceName(listed.sourceName().orElse(null))
                .destinationName(listed.destinationName().orElse(null))
                .associationType(association.type().map(AssociationType::text).orElse(null))
                .creationTime(association.created().at()).createdBy(Shapes.user(association.created())).build();
    }

    private static AssociationFilter.Order order(@Nullable String sortBy) {
        return switch (sortBy == null ? "" : sortBy) {
            case "SourceArn" -> AssociationFilter.Order.SOURCE_ARN;
            case "DestinationArn" -> AssociationFilter.Order.DESTINATION_ARN;
            case "SourceType" -> AssociationFilter.Order.SOURCE_TYPE;
            case "DestinationType" -> AssociationFilter.Order.DESTINATION_TYPE;
            default -> AssociationFilter.Order.CREATION_TIME;
        };
    }
}
