// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** The formats that are known. */
public final class BodyFormats {
    private static final List<BodyFormat> ALL = List.of(new AnthropicMessages(), new TitanText(), new LlamaText(),
            new OpenAiChatBody());

    private BodyFormats() {}

    /** Finds the format of {@code body}. */
    public static Optional<BodyFormat> of(JsonNode body) {
        return ALL.stream().filter(format -> format.fits(body)).findFirst();
    }

    /** Returns the names of all formats, for sentences. */
    public static List<String> names() {
        return ALL.stream().map(BodyFormat::name).toList();
    }
}
