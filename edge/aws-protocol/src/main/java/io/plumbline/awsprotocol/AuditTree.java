// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import software.amazon.awssdk.core.SdkPojo;

/** Shapes as audit events show them. */
final class AuditTree {
    private AuditTree() {}

    static JsonNode of(SdkPojo shape) {
        return JsonWriter.tree(shape, member -> true);
    }
}
