// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The tools a model may call.
 *
 * @param choice whether it must
 */
public record Tools(List<Tool> tools, Choice choice) {
    /** No tools. */
    public static final Tools NONE = new Tools(List.of(), new Choice.Auto());

    /** Copies the list. */
    public Tools {
        tools = List.copyOf(tools);
    }

    /**
     * A tool.
     *
     * @param schema of its arguments, a JSON schema
     */
    public record Tool(String name, Optional<String> description, JsonNode schema) {}

    /** Whether a tool is called. */
    public sealed interface Choice {
        /** The model decides. */
        record Auto() implements Choice {}

        /** Some tool. */
        record Any() implements Choice {}

        /** No tool, although there are some. */
        record None() implements Choice {}

        /** This one. */
        record Named(String name) implements Choice {}
    }
}
