// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.governance.registry.Structures;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sagemaker.model.UpdateModelPackageRequest;

/** Puts the inference specifications of an update into the kept structures of a package. */
record AddedSpecifications(UpdateModelPackageRequest request) implements UnaryOperator<Structures> {
    private static final int MOST = 15;

    @Override
    public Structures apply(Structures old) {
        Structures replaced = Kept.replaced(old, request, List.of("InferenceSpecification"));
        if (!request.hasAdditionalInferenceSpecificationsToAdd()) {
            return replaced;
        }
        ObjectNode tree = Trees.of(replaced);
        ArrayNode all = tree.withArrayProperty("AdditionalInferenceSpecifications");
        Shapes.tree(request).get("AdditionalInferenceSpecificationsToAdd").forEach(added -> add(all, added));
        if (all.size() > MOST) {
            throw refused(
                    "the model package would have " + all.size() + " additional inference specifications, at most "
                            + MOST + " are allowed");
        }
        return Structures.of(tree.toString());
    }

    private static void add(ArrayNode all, JsonNode added) {
        for (JsonNode known : all) {
            if (known.equals(added)) {
                return;
            }
            if (known.path("Name").equals(added.path("Name"))) {
                throw refused("the model package has another additional inference specification named "
                        + added.path("Name").asText() + "; choose another name");
            }
        }
        all.add(added);
    }

    private static PlumblineException refused(String sentence) {
        return new PlumblineException(Category.INVALID_ARGUMENT, sentence);
    }
}
