// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.inventory;

import io.plumbline.awsprotocol.Shapes;
import io.plumbline.governance.inventory.EndpointConfig;
import io.plumbline.governance.registry.Structures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.DataCaptureConfig;
import software.amazon.awssdk.services.sagemaker.model.DataCaptureConfigSummary;
import software.amazon.awssdk.services.sagemaker.model.DeploymentConfig;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointConfigResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointResponse;
import software.amazon.awssdk.services.sagemaker.model.ProductionVariant;
import software.amazon.awssdk.services.sagemaker.model.ProductionVariantSummary;
import software.amazon.awssdk.services.sagemaker.model.UpdateEndpointRequest;

/** What an endpoint keeps of the configuration it is made of. */
final class EndpointShapes {
    private EndpointShapes() {}

    static Structures made(EndpointConfig from, @Nullable DeploymentConfig deployment) {
        DescribeEndpointConfigResponse config = Shapes.read(DescribeEndpointConfigResponse.class,
                from.structures().json());
        DescribeEndpointResponse.Builder endpoint = DescribeEndpointResponse.builder()
                .productionVariants(config.productionVariants().stream().map(EndpointShapes::summary).toList())
                .lastDeploymentConfig(deployment).asyncInferenceConfig(config.asyncInferenceConfig())
                .explainerConfig(config.explainerConfig()).metricsConfig(config.metricsConfig())
                .dataCaptureConfig(capture(config.dataCaptureConfig()));
        if (config.hasShadowProductionVariants()) {
            endpoint.shadowProductionVariants(
                    config.shadowProductionVariants().stream().map(EndpointShapes::summary).toList());
        }
        return Structures.of(Shapes.json(endpoint.build()));
    }

    /** Returns what an endpoint keeps of a new configuration when it may keep weights and counts of variants it has. */
    static Structures remade(EndpointConfig from, UpdateEndpointRequest request, Structures before) {
        DescribeEndpointResponse old = Shapes.read(DescribeEndpointResponse.class, before.json());
        DeploymentConfig deployment = Boolean.TRUE.equals(request.retainDeploymentConfig())
                ? old.lastDeploymentConfig()
                : request.deploymentConfig();
        Structures made = made(from, deployment);
        if (!Boolean.TRUE.equals(request.retainAllVariantProperties())) {
            return made;
        }
        DescribeEndpointResponse fresh = Shapes.read(DescribeEndpointResponse.class, made.json());
        Map<String, ProductionVariantSummary> known = old.productionVariants().stream()
                .collect(Collectors.toMap(ProductionVariantSummary::variantName, Function.identity()));
        Set<String> dropped = request.excludeRetainedVariantProperties().stream()
                .map(each -> each.variantPropertyTypeAsString()).collect(Collectors.toSet());
        List<ProductionVariantSummary> kept = fresh.productionVariants().stream()
                .map(each -> Optional.ofNullable(known.get(each.variantName()))
                        .map(was -> retained(each, was, dropped)).orElse(each))
                .toList();
        return Structures.of(Shapes.json(fresh.toBuilder().productionVariants(kept).build()));
    }

    private static ProductionVariantSummary retained(ProductionVariantSummary fresh, ProductionVariantSummary was,
            Set<String> dropped) {
        ProductionVariantSummary.Builder kept = fresh.toBuilder();
        if (!dropped.contains("DesiredInstanceCount")) {
            kept.currentInstanceCount(was.currentInstanceCount()).desiredInstanceCount(was.desiredInstanceCount());
        }
        if (!dropped.contains("DesiredWeight")) {
            kept.currentWeight(was.currentWeight()).desiredWeight(was.desiredWeight());
        }
        return kept.build();
    }

    private static ProductionVariantSummary summary(ProductionVariant variant) {
        return ProductionVariantSummary.builder().variantName(variant.variantName())
                .currentWeight(variant.initialVariantWeight()).desiredWeight(variant.initialVariantWeight())
                .currentInstanceCount(variant.initialInstanceCount())
                .desiredInstanceCount(variant.initialInstanceCount())
                .currentServerlessConfig(variant.serverlessConfig()).managedInstanceScaling(
                        variant.managedInstanceScaling())
                .routingConfig(variant.routingConfig()).build();
    }

    private static @Nullable DataCaptureConfigSummary capture(@Nullable DataCaptureConfig config) {
        return config == null
                ? null
                : DataCaptureConfigSummary.builder()
                        .enableCapture(Boolean.TRUE.equals(config.enableCapture())).captureStatus("Stopped")
                        .currentSamplingPercentage(config.initialSamplingPercentage())
                        .destinationS3Uri(config.destinationS3Uri())
                        .kmsKeyId(config.kmsKeyId() == null ? "" : config.kmsKeyId()).build();
    }
}
