// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.governance.registry.Structures;
import java.util.Map;
import java.util.function.Function;

/**
 * An endpoint to make, or to make anew.
 *
 * @param endpoint   its name
 * @param config     the name of the configuration
 * @param structures makes what the endpoint keeps of what its configuration holds
 * @param tags       its tags, when it is new
 */
public record Deployment(String endpoint, String config, Function<EndpointConfig, Structures> structures,
        Map<String, String> tags) {
    public Deployment {
        tags = Map.copyOf(tags);
    }
}
