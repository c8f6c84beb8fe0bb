// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.governance.registry.Structures;

/** Kept structures as trees. */
final class Trees {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Trees() {}

    static ObjectNode of(Structures structures) {
        try {
            return (ObjectNode) MAPPER.readTree(structures.json());
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("kept structures are no JSON", failure);
        }
    }
}
