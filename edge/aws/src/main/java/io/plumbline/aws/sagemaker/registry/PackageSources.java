// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import io.plumbline.governance.GovernanceEvent.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.CreateModelPackageRequest;
import software.amazon.awssdk.services.sagemaker.model.MetricsSource;
import software.amazon.awssdk.services.sagemaker.model.ModelMetrics;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageContainerDefinition;

/** Where the model data, images and reports of a package are, for lineage. */
final class PackageSources {
    private final List<Source> found = new ArrayList<>();

    private PackageSources() {}

    static List<Source> of(CreateModelPackageRequest request) {
        PackageSources sources = new PackageSources();
        sources.add(request.sourceUri(), "Model");
        if (request.inferenceSpecification() != null) {
            request.inferenceSpecification().containers().forEach(sources::container);
        }
        Optional.ofNullable(request.modelMetrics()).ifPresent(sources::metrics);
        return sources.found.stream().distinct().toList();
    }

    private void container(ModelPackageContainerDefinition container) {
        add(container.modelDataUrl(), "Model");
        if (container.modelDataSource() != null && container.modelDataSource().s3DataSource() != null) {
            add(container.modelDataSource().s3DataSource().s3Uri(), "Model");
        }
        add(container.image(), "Image");
    }

    private void metrics(ModelMetrics metrics) {
        if (metrics.bias() != null) {
            report(metrics.bias().report(), "BiasReport");
            report(metrics.bias().preTrainingReport(), "BiasReport");
            report(metrics.bias().postTrainingReport(), "BiasReport");
        }
        if (metrics.explainability() != null) {
            report(metrics.explainability().report(), "ExplainabilityReport");
        }
        if (metrics.modelQuality() != null) {
            report(metrics.modelQuality().statistics(), "ModelQualityReport");
        }
        if (metrics.modelDataQuality() != null) {
            report(metrics.modelDataQuality().statistics(), "DataQualityReport");
        }
    }

    private void report(@Nullable MetricsSource source, String type) {
        if (source != null) {
            add(source.s3Uri(), type);
        }
    }

    private void add(@Nullable String uri, String type) {
        if (uri != null) {
            found.add(new Source(uri, type));
        }
    }
}
