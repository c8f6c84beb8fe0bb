// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import software.amazon.awssdk.core.SdkPojo;

/**
 * SDK shapes and our own JSON text with the API's member names. Members that the API carries in headers or paths are written
 * like all others.
 */
public final class Shapes {
    private Shapes() {}

    /** Returns the members that are set in {@code shape}. */
    public static JsonNode tree(SdkPojo shape) {
        return JsonWriter.tree(shape, member -> true);
    }

    /** Returns {@link #tree} as compact text. */
    public static String json(SdkPojo shape) {
        return JsonText.write(tree(shape));
    }

    /** Returns the shape that {@code tree} describes. Throws WireException when it does not fit. */
    public static <T extends SdkPojo> T read(Class<T> type, JsonNode tree) {
        SdkPojo builder = Member.builder(type);
        JsonReader.fillAll(builder, tree, Trail.START);
        return type.cast(Member.built(builder));
    }

    /** Returns the shape that {@code json} describes. Throws WireException when it does not fit. */
    public static <T extends SdkPojo> T read(Class<T> type, String json) {
        return read(type, JsonText.read(json));
    }

    /**
     * Returns {@code shape} as audit events show it: names begin in lower case, sensitive members say
     * {@code HIDDEN_DUE_TO_SECURITY_REASONS}, and a text of over 1,000 characters is cut and says its length.
     */
    public static String auditJson(SdkPojo shape) {
        return JsonText.write(Catalogue.audit(shape));
    }
}
