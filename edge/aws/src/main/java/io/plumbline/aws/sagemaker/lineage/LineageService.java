// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.lineage;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Operations.Served;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.governance.lineage.Associations;
import io.plumbline.governance.lineage.Lineage;
import io.plumbline.governance.lineage.LineageSearch;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.governance.tags.Taggable;
import io.plumbline.governance.tags.Tagging;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sagemaker.model.AddAssociationRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateActionRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateArtifactRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateContextRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteActionRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteArtifactRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteAssociationRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteContextRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeActionRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeArtifactRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeContextRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeLineageGroupRequest;
import software.amazon.awssdk.services.sagemaker.model.GetLineageGroupPolicyRequest;
import software.amazon.awssdk.services.sagemaker.model.ListActionsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListArtifactsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListAssociationsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListContextsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListLineageGroupsRequest;
import software.amazon.awssdk.services.sagemaker.model.QueryLineageRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateActionRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateArtifactRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateContextRequest;

/** Artifacts, actions, contexts, associations, lineage groups and QueryLineage. */
public final class LineageService implements Service {
    private final ArtifactHandlers artifacts;
    private final ActionHandlers actions;
    private final ContextHandlers contexts;
    private final AssociationHandlers associations;
    private final GroupHandlers groups;
    private final QueryHandler queries;

    public LineageService(Lineage lineage, Associations associations, LineageSearch search, Tagging tagging,
            TagStore tags, Paging paging) {
        Entities entities = new Entities(lineage, tagging, tags, paging);
        this.artifacts = new ArtifactHandlers(entities);
        this.actions = new ActionHandlers(entities);
        this.contexts = new ContextHandlers(entities);
        this.associations = new AssociationHandlers(lineage, associations, paging);
        this.groups = new GroupHandlers(lineage);
        this.queries = new QueryHandler(lineage, search, paging);
    }

    /** Returns the kinds of lineage that carry tags. */
    public static List<Taggable> taggables(Lineage lineage) {
        return Stream.of(LineageType.values()).map(type -> Taggable.of(type.resource(),
                name -> lineage.find(type, name).isPresent())).toList();
    }

    @Override
    public void register(Register register) {
        named(register.on(CreateArtifactRequest.class, artifacts::create));
        named(register.on(DescribeArtifactRequest.class, artifacts::describe));
        named(register.on(UpdateArtifactRequest.class, artifacts::update));
        named(register.on(DeleteArtifactRequest.class, artifacts::delete));
        named(register.on(ListArtifactsRequest.class, artifacts::list));
        named(register.on(CreateActionRequest.class, actions::create));
        named(register.on(DescribeActionRequest.class, actions::describe));
        named(register.on(UpdateActionRequest.class, actions::update));
        named(register.on(DeleteActionRequest.class, actions::delete));
        named(register.on(ListActionsRequest.class, actions::list));
        named(register.on(CreateContextRequest.class, contexts::create));
        named(register.on(DescribeContextRequest.class, contexts::describe));
        named(register.on(UpdateContextRequest.class, contexts::update));
        named(register.on(DeleteContextRequest.class, contexts::delete));
        named(register.on(ListContextsRequest.class, contexts::list));
        named(register.on(AddAssociationRequest.class, associations::add));
        named(register.on(DeleteAssociationRequest.class, associations::delete));
        named(register.on(ListAssociationsRequest.class, associations::list));
        named(register.on(DescribeLineageGroupRequest.class, groups::describe));
        named(register.on(ListLineageGroupsRequest.class, groups::list));
        named(register.on(GetLineageGroupPolicyRequest.class, groups::policy));
        named(register.on(QueryLineageRequest.class, queries::query)).readOnly(true);
    }

    /** Lineage declares no error shape but ResourceNotFound and ResourceLimitExceeded; all else is a ValidationException. */
    private static Served<?, ?> named(Served<?, ?> served) {
        return served.failing(Category.ALREADY_EXISTS, "ValidationException")
                .failing(Category.IN_USE, "ValidationException").failing(Category.CONFLICT, "ValidationException")
                .failing(Category.NOT_FOUND, "ResourceNotFound");
    }
}
