// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.inventory;

import io.plumbline.aws.sagemaker.registry.Callers;
import io.plumbline.aws.sagemaker.registry.Lists;
import io.plumbline.aws.sagemaker.tags.TagShapes;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.data.Page;
import io.plumbline.governance.inventory.Deployment;
import io.plumbline.governance.inventory.Endpoint;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.Structures;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sagemaker.model.CreateEndpointRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateEndpointResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteEndpointRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteEndpointResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointResponse;
import software.amazon.awssdk.services.sagemaker.model.EndpointSummary;
import software.amazon.awssdk.services.sagemaker.model.ListEndpointsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListEndpointsResponse;
import software.amazon.awssdk.services.sagemaker.model.UpdateEndpointRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateEndpointResponse;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;

/** The operations of endpoints. */
final class EndpointHandlers {
    private final InventoryHouse house;

    EndpointHandlers(InventoryHouse house) {
        this.house = house;
    }

    CreateEndpointResponse create(CreateEndpointRequest request, Call call) {
        Map<String, String> tags = TagShapes.read(request.tags());
        String arn = house.permittedNew(call, "endpoint", request.endpointName(), tags);
        call.require(house.arns().sagemaker("endpoint-config", request.endpointConfigName()));
        house.deployments().create(new Deployment(request.endpointName(), request.endpointConfigName(),
                config -> EndpointShapes.made(config, request.deploymentConfig()), tags), Callers.actor(call));
        return CreateEndpointResponse.builder().endpointArn(arn).build();
    }

    DescribeEndpointResponse describe(DescribeEndpointRequest request, Call call) {
        house.permitted(call, "endpoint", request.endpointName());
        return Shapes.read(DescribeEndpointResponse.class,
                house.documents().endpoint(house.deployments().require(request.endpointName()), Map.of()));
    }

    UpdateEndpointResponse update(UpdateEndpointRequest request, Call call) {
        String arn = house.permitted(call, "endpoint", request.endpointName());
        call.require(house.arns().sagemaker("endpoint-config", request.endpointConfigName()));
        Structures before = house.deployments().require(request.endpointName()).structures();
        house.deployments().update(new Deployment(request.endpointName(), request.endpointConfigName(),
                config -> EndpointShapes.remade(config, request, before), Map.of()), Callers.actor(call));
        return UpdateEndpointResponse.builder().endpointArn(arn).build();
    }

    ListEndpointsResponse list(ListEndpointsRequest request, Call call) {
        call.require("*");
        Listing byName = Lists.listing(request.nameContains(), request.creationTimeAfter(),
                request.creationTimeBefore(), request.sortByAsString(), request.sortOrderAsString(), false);
        Listing listing = new Listing(byName.name(), byName.nameContains(),
                Optional.ofNullable(request.statusEqualsAsString()), byName.created(),
                Lists.span(request.lastModifiedTimeAfter(), request.lastModifiedTimeBefore()), Map.of(), byName.sort(),
                byName.ascending());
        String key = Lists.of(request);
        Page<Endpoint> page = house.stores().endpoints().list(listing,
                house.paging().read(request.nextToken(), request.maxResults(), Lists.USUAL, key));
        return ListEndpointsResponse.builder().endpoints(page.items().stream()
                .map(each -> Shapes.read(EndpointSummary.class, house.documents().endpoint(each, Map.of()))).toList())
                .nextToken(house.paging().next(page, key)).build();
    }

    DeleteEndpointResponse delete(DeleteEndpointRequest request, Call call) {
        house.permitted(call, "endpoint", request.endpointName());
        house.deployments().delete(request.endpointName(), Callers.actor(call));
        return DeleteEndpointResponse.builder().build();
    }

    InvokeEndpointResponse invoke(InvokeEndpointRequest request, Call call) {
        house.permitted(call, "endpoint", request.endpointName());
        Endpoint endpoint = house.stores().endpoints().find(request.endpointName())
                .orElseThrow(() -> new PlumblineException(Category.NOT_FOUND, "Endpoint " + request.endpointName()
                        + " of account " + house.arns().account() + " not found."));
        throw new PlumblineException(Category.NOT_AVAILABLE_YET, "the endpoint " + endpoint.name() + " is kept as a "
                + "record: this installation runs no containers, so the model " + endpoint.variants().getFirst().model()
                + " cannot answer. Send the request to the place where the model runs");
    }
}
