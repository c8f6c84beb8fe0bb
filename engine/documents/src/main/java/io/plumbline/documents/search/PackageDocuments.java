// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.governance.Arns;
import io.plumbline.governance.registry.Approval;
import io.plumbline.governance.registry.History;
import io.plumbline.governance.registry.LifeCycle;
import io.plumbline.governance.registry.ModelPackage;
import io.plumbline.governance.registry.PackageCard;
import io.plumbline.governance.registry.PackageGroup;
import io.plumbline.governance.registry.PackageTerms;
import java.util.Map;
import java.util.Optional;

/** Groups and packages as JSON objects with the API's member names: what Describe answers and what Search looks at. */
public final class PackageDocuments {
    private final Arns arns;

    public PackageDocuments(Arns arns) {
        this.arns = arns;
    }

    /** Returns {@code ModelPackageGroup}. */
    public ObjectNode group(PackageGroup group, Map<String, String> tags) {
        ObjectNode node = RecordDocuments.NODES.objectNode().put("ModelPackageGroupName", group.name())
                .put("ModelPackageGroupArn", arns.sagemaker("model-package-group", group.name()))
                .put("ModelPackageGroupStatus", "Completed");
        group.description().ifPresent(words -> node.put("ModelPackageGroupDescription", words));
        node.set("CreationTime", RecordDocuments.time(group.createdAt()));
        RecordDocuments.user(node, "CreatedBy", Optional.of(group.createdBy()));
        return RecordDocuments.tagged(node, tags);
    }

    /** Returns {@code ModelPackage}. */
    public ObjectNode modelPackage(ModelPackage registered, Map<String, String> tags) {
        ObjectNode node = RecordDocuments.kept(registered.structures());
        names(node, registered);
        node.put("ModelPackageStatus", "Completed");
        ObjectNode details = node.putObject("ModelPackageStatusDetails");
        details.putArray("ValidationStatuses");
        details.putArray("ImageScanStatuses");
        terms(node, registered.terms());
        registered.decision().approval().map(Approval::word).ifPresent(it -> node.put("ModelApprovalStatus", it));
        registered.decision().description().ifPresent(words -> node.put("ApprovalDescription", words));
        if (!registered.metadata().isEmpty()) {
            ObjectNode properties = node.putObject("CustomerMetadataProperties");
            registered.metadata().forEach(properties::put);
        }
        history(node, registered.history());
        return RecordDocuments.tagged(node, tags);
    }

    private void names(ObjectNode node, ModelPackage registered) {
        node.put("ModelPackageArn", registered.id().arn(arns));
        if (registered.id().isVersioned()) {
            node.put("ModelPackageGroupName", registered.id().name())
                    .put("ModelPackageVersion", registered.id().version().getAsInt());
        } else {
            node.put("ModelPackageName", registered.id().name());
        }
    }

    private static void terms(ObjectNode node, PackageTerms terms) {
        terms.description().ifPresent(words -> node.put("ModelPackageDescription", words));
        terms.registrationType().ifPresent(type -> node.put("ModelPackageRegistrationType", type));
        terms.sourceUri().ifPresent(uri -> node.put("SourceUri", uri));
        terms.lifeCycle().ifPresent(stage -> node.set("ModelLifeCycle", lifeCycle(stage)));
        terms.card().ifPresent(card -> node.set("ModelCard", card(card)));
    }

    private static ObjectNode lifeCycle(LifeCycle stage) {
        ObjectNode node = RecordDocuments.NODES.objectNode().put("Stage", stage.stage())
                .put("StageStatus", stage.status());
        stage.description().ifPresent(words -> node.put("StageDescription", words));
        return node;
    }

    private static ObjectNode card(PackageCard card) {
        ObjectNode node = RecordDocuments.NODES.objectNode();
        card.content().ifPresent(content -> node.put("ModelCardContent", content));
        card.status().ifPresent(status -> node.put("ModelCardStatus", status));
        return node;
    }

    private static void history(ObjectNode node, History history) {
        node.set("CreationTime", RecordDocuments.time(history.createdAt()));
        RecordDocuments.user(node, "CreatedBy", Optional.of(history.createdBy()));
        history.changedAt().ifPresent(at -> node.set("LastModifiedTime", RecordDocuments.time(at)));
        RecordDocuments.user(node, "LastModifiedBy", history.changedBy());
    }
}
