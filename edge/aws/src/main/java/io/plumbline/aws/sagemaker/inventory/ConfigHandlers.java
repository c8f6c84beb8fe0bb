// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.inventory;

import io.plumbline.aws.sagemaker.registry.Callers;
import io.plumbline.aws.sagemaker.registry.Kept;
import io.plumbline.aws.sagemaker.registry.Lists;
import io.plumbline.aws.sagemaker.tags.TagShapes;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.data.Page;
import io.plumbline.governance.inventory.EndpointConfig;
import io.plumbline.governance.inventory.Variant;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sagemaker.model.CreateEndpointConfigRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateEndpointConfigResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteEndpointConfigRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteEndpointConfigResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointConfigRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointConfigResponse;
import software.amazon.awssdk.services.sagemaker.model.EndpointConfigSummary;
import software.amazon.awssdk.services.sagemaker.model.ListEndpointConfigsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListEndpointConfigsResponse;
import software.amazon.awssdk.services.sagemaker.model.ProductionVariant;

/** The operations of endpoint configurations. */
final class ConfigHandlers {
    private static final List<String> KEPT = List.of("ProductionVariants", "ShadowProductionVariants",
            "DataCaptureConfig", "KmsKeyId", "AsyncInferenceConfig", "ExplainerConfig", "ExecutionRoleArn", "VpcConfig",
            "EnableNetworkIsolation", "MetricsConfig");

    private final InventoryHouse house;

    ConfigHandlers(InventoryHouse house) {
        this.house = house;
    }

    CreateEndpointConfigResponse create(CreateEndpointConfigRequest request, Call call) {
        Map<String, String> tags = TagShapes.read(request.tags());
        String arn = house.permittedNew(call, "endpoint-config", request.endpointConfigName(), tags);
        if (request.executionRoleArn() != null) {
            Callers.requirePassRole(call, request.executionRoleArn());
        }
        List<Variant> variants = Stream.concat(
                request.productionVariants().stream().map(each -> variant(each, false)),
                request.shadowProductionVariants().stream().map(each -> variant(each, true))).toList();
        house.inventory().createConfig(request.endpointConfigName(), variants, Kept.members(request, KEPT), tags,
                Callers.actor(call));
        return CreateEndpointConfigResponse.builder().endpointConfigArn(arn).build();
    }

    DescribeEndpointConfigResponse describe(DescribeEndpointConfigRequest request, Call call) {
        house.permitted(call, "endpoint-config", request.endpointConfigName());
        return Shapes.read(DescribeEndpointConfigResponse.class,
                house.documents().config(house.inventory().requireConfig(request.endpointConfigName())));
    }

    ListEndpointConfigsResponse list(ListEndpointConfigsRequest request, Call call) {
        call.require("*");
        String key = Lists.of(request);
        Page<EndpointConfig> page = house.stores().configs().list(
                Lists.listing(request.nameContains(), request.creationTimeAfter(), request.creationTimeBefore(),
                        request.sortByAsString(), request.sortOrderAsString(), false),
                house.paging().read(request.nextToken(), request.maxResults(), Lists.USUAL, key));
        return ListEndpointConfigsResponse.builder().endpointConfigs(page.items().stream()
                .map(each -> Shapes.read(EndpointConfigSummary.class, house.documents().config(each))).toList())
                .nextToken(house.paging().next(page, key)).build();
    }

    DeleteEndpointConfigResponse delete(DeleteEndpointConfigRequest request, Call call) {
        house.permitted(call, "endpoint-config", request.endpointConfigName());
        house.inventory().deleteConfig(request.endpointConfigName());
        return DeleteEndpointConfigResponse.builder().build();
    }

    private static Variant variant(ProductionVariant each, boolean shadow) {
        if (each.modelName() == null) {
            throw new PlumblineException(Category.NOT_AVAILABLE_YET,
                    "the variant '" + each.variantName() + "' names no "
                            + "model: endpoints of inference components are not served yet; give it a ModelName");
        }
        return new Variant(each.variantName(), each.modelName(), shadow);
    }
}
