// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.formats;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Fields of bodies, read with a word about which was wrong, and never about what it held. */
final class Fields {
    private Fields() {}

    static OptionalInt whole(JsonNode body, String... names) {
        for (String name : names) {
            JsonNode value = body.path(name);
            if (value.isNumber()) {
                return OptionalInt.of(value.asInt());
            }
        }
        return OptionalInt.empty();
    }

    static OptionalDouble number(JsonNode body, String name) {
        JsonNode value = body.path(name);
        return value.isNumber() ? OptionalDouble.of(value.decimalValue().doubleValue()) : OptionalDouble.empty();
    }

    static Optional<String> text(JsonNode body, String name) {
        return Optional.ofNullable(body.path(name).textValue());
    }

    /** A list of texts, or one text in its place. */
    static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isTextual()) {
            texts.add(value.textValue());
        }
        value.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    static byte[] base64(JsonNode value, String where) {
        try {
            byte[] bytes = value.binaryValue();
            if (bytes != null) {
                return bytes;
            }
        } catch (IOException _) {
            // Said below, like anything else that is no base64.
        }
        throw wrong(where, "must be base64");
    }

    static PlumblineException wrong(String where, String what) {
        return new PlumblineException(Category.INVALID_ARGUMENT, where + " " + what + ".");
    }
}
