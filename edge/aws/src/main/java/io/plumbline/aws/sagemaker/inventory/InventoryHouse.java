// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.inventory;

import io.plumbline.aws.Paging;
import io.plumbline.documents.search.RecordDocuments;
import io.plumbline.governance.Arns;
import io.plumbline.governance.inventory.Deployments;
import io.plumbline.governance.inventory.Inventory;
import io.plumbline.governance.inventory.InventoryStores;
import io.plumbline.governance.tags.TagContext;
import io.plumbline.security.gate.Call;
import java.util.Map;

/** What the handlers of the inventory need. */
record InventoryHouse(Inventory inventory, Deployments deployments, InventoryStores stores, RecordDocuments documents,
        Paging paging, Arns arns) {
    /** Demands permission for something that is about to be made. */
    String permittedNew(Call call, String type, String name, Map<String, String> tags) {
        String arn = arns.sagemaker(type, name);
        call.require(arn, TagContext.requested(tags));
        call.touches(resource(type), arn);
        return arn;
    }

    /** Demands permission for something that may be there. */
    String permitted(Call call, String type, String nameOrArn) {
        String arn = arns.sagemaker(type, Arns.nameOf(nameOrArn));
        call.require(arn, TagContext.carried(stores.tags().list(arn)));
        call.touches(resource(type), arn);
        return arn;
    }

    private static String resource(String type) {
        return switch (type) {
            case "model" -> "AWS::SageMaker::Model";
            case "endpoint" -> "AWS::SageMaker::Endpoint";
            default -> "AWS::SageMaker::EndpointConfig";
        };
    }
}
