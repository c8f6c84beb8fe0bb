// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.inventory;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Operations.Served;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.documents.search.RecordDocuments;
import io.plumbline.governance.Arns;
import io.plumbline.governance.inventory.Deployments;
import io.plumbline.governance.inventory.Inventory;
import io.plumbline.governance.inventory.InventoryStores;
import io.plumbline.governance.tags.Taggable;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sagemaker.model.CreateEndpointConfigRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateEndpointRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateModelRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteEndpointConfigRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteEndpointRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointConfigRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelRequest;
import software.amazon.awssdk.services.sagemaker.model.ListEndpointConfigsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListEndpointsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelsRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateEndpointRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;

/** Models, endpoint configurations and endpoints, and the answer of an endpoint that runs nowhere. */
public final class InventoryService implements Service {
    private final ModelHandlers models;
    private final ConfigHandlers configs;
    private final EndpointHandlers endpoints;

    public InventoryService(Inventory inventory, Deployments deployments, InventoryStores stores, Paging paging,
            Arns arns) {
        InventoryHouse house = new InventoryHouse(inventory, deployments, stores, new RecordDocuments(arns), paging,
                arns);
        this.models = new ModelHandlers(house);
        this.configs = new ConfigHandlers(house);
        this.endpoints = new EndpointHandlers(house);
    }

    /** Returns what of the inventory may carry tags. */
    public static List<Taggable> taggables(InventoryStores stores) {
        return List.of(Taggable.of("model", name -> stores.models().find(name).isPresent()),
                Taggable.of("endpoint-config", name -> stores.configs().find(name).isPresent()),
                Taggable.of("endpoint", name -> stores.endpoints().find(name).isPresent()));
    }

    @Override
    public void register(Register register) {
        // Clients look for "Could not find" and "Cannot create already existing" in a ValidationException.
        Stream.of(register.on(CreateModelRequest.class, models::create),
                register.on(DescribeModelRequest.class, models::describe),
                register.on(ListModelsRequest.class, models::list),
                register.on(DeleteModelRequest.class, models::delete),
                register.on(CreateEndpointConfigRequest.class, configs::create),
                register.on(DescribeEndpointConfigRequest.class, configs::describe),
                register.on(ListEndpointConfigsRequest.class, configs::list),
                register.on(DeleteEndpointConfigRequest.class, configs::delete),
                register.on(CreateEndpointRequest.class, endpoints::create),
                register.on(DescribeEndpointRequest.class, endpoints::describe),
                register.on(UpdateEndpointRequest.class, endpoints::update),
                register.on(ListEndpointsRequest.class, endpoints::list),
                register.on(DeleteEndpointRequest.class, endpoints::delete)).forEach(InventoryService::classic);
        register.on(InvokeEndpointRequest.class, endpoints::invoke).readOnly(true)
                .failing(Category.NOT_FOUND, "ValidationError").failing(Category.NOT_AVAILABLE_YET, "ModelError");
    }

    private static void classic(Served<?, ?> operation) {
        operation.failing(Category.NOT_FOUND, "ValidationException").failing(Category.ALREADY_EXISTS,
                "ValidationException");
    }
}
