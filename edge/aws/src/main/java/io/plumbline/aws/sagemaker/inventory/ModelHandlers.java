// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.inventory;

import io.plumbline.aws.sagemaker.registry.Callers;
import io.plumbline.aws.sagemaker.registry.Lists;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.data.Page;
import io.plumbline.governance.inventory.Model;
import io.plumbline.governance.inventory.NewModel;
import io.plumbline.security.gate.Call;
import java.util.Map;
import software.amazon.awssdk.services.sagemaker.model.CreateModelRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateModelResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelResponse;
import software.amazon.awssdk.services.sagemaker.model.ListModelsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelsResponse;
import software.amazon.awssdk.services.sagemaker.model.ModelSummary;

/** The operations of models. */
final class ModelHandlers {
    private final InventoryHouse house;

    ModelHandlers(InventoryHouse house) {
        this.house = house;
    }

    CreateModelResponse create(CreateModelRequest request, Call call) {
        NewModel wanted = ModelShapes.read(request);
        String arn = house.permittedNew(call, "model", wanted.name(), wanted.tags());
        wanted.executionRole().ifPresent(role -> Callers.requirePassRole(call, role));
        house.inventory().createModel(wanted, Callers.actor(call));
        return CreateModelResponse.builder().modelArn(arn).build();
    }

    DescribeModelResponse describe(DescribeModelRequest request, Call call) {
        house.permitted(call, "model", request.modelName());
        return Shapes.read(DescribeModelResponse.class,
                house.documents().model(house.inventory().requireModel(request.modelName()), Map.of()));
    }

    ListModelsResponse list(ListModelsRequest request, Call call) {
        call.require("*");
        String key = Lists.of(request);
        Page<Model> page = house.stores().models().list(
                Lists.listing(request.nameContains(), request.creationTimeAfter(), request.creationTimeBefore(),
                        request.sortByAsString(), request.sortOrderAsString(), false),
                house.paging().read(request.nextToken(), request.maxResults(), Lists.USUAL, key));
        return ListModelsResponse.builder().models(page.items().stream()
                .map(each -> Shapes.read(ModelSummary.class, house.documents().model(each, Map.of()))).toList())
                .nextToken(house.paging().next(page, key)).build();
    }

    DeleteModelResponse delete(DeleteModelRequest request, Call call) {
        house.permitted(call, "model", request.modelName());
        house.inventory().deleteModel(request.modelName());
        return DeleteModelResponse.builder().build();
    }
}
