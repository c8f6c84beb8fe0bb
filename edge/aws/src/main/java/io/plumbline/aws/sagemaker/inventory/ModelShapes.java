// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.inventory;

import io.plumbline.aws.sagemaker.registry.Kept;
import io.plumbline.aws.sagemaker.tags.TagShapes;
import io.plumbline.governance.GovernanceEvent.Source;
import io.plumbline.governance.inventory.NewModel;
import io.plumbline.governance.registry.PackageId;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.ContainerDefinition;
import software.amazon.awssdk.services.sagemaker.model.CreateModelRequest;

/** A request for a model as the inventory understands it. */
final class ModelShapes {
    private static final List<String> KEPT = List.of("PrimaryContainer", "Containers", "InferenceExecutionConfig",
            "VpcConfig", "EnableNetworkIsolation");

    private ModelShapes() {}

    static NewModel read(CreateModelRequest request) {
        List<ContainerDefinition> containers = containers(request);
        return new NewModel(request.modelName(),
                containers.stream().flatMap(each -> Optional.ofNullable(each.modelPackageName()).stream())
                        .map(PackageId::parse).toList(),
                containers.size(),
                Optional.ofNullable(request.executionRoleArn()), Kept.members(request, KEPT), sources(containers),
                TagShapes.read(request.tags()));
    }

    private static List<ContainerDefinition> containers(CreateModelRequest request) {
        boolean several = !request.containers().isEmpty();
        if (several == (request.primaryContainer() != null)) {
            throw refused(several
                    ? "both PrimaryContainer and Containers are given; give one container, or the list of a pipeline"
                    : "neither PrimaryContainer nor Containers is given; give one of them");
        }
        List<ContainerDefinition> all = several ? request.containers() : List.of(request.primaryContainer());
        if (all.stream().anyMatch(each -> each.image() == null && each.modelPackageName() == null)) {
            throw refused("a container names neither an Image nor a ModelPackageName; give one of them");
        }
        return all;
    }

    private static List<Source> sources(List<ContainerDefinition> containers) {
        List<Source> found = new ArrayList<>();
        for (ContainerDefinition each : containers) {
            add(found, each.modelDataUrl(), "Model");
            if (each.modelDataSource() != null && each.modelDataSource().s3DataSource() != null) {
                add(found, each.modelDataSource().s3DataSource().s3Uri(), "Model");
            }
            add(found, each.image(), "Image");
        }
        return found.stream().distinct().toList();
    }

    private static void add(List<Source> found, @Nullable String uri, String type) {
        if (uri != null) {
            found.add(new Source(uri, type));
        }
    }

    private static PlumblineException refused(String sentence) {
        return new PlumblineException(Category.INVALID_ARGUMENT, sentence);
    }
}
