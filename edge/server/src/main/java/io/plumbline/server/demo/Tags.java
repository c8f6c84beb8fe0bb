// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import java.util.List;
import java.util.Map;

/** Tags as requests of SageMaker write them. */
final class Tags {
    private Tags() {}

    static List<Map<String, String>> of(String key, String value) {
        return List.of(Map.of("Key", key, "Value", value), Map.of("Key", "source", "Value", "worked-example"));
    }
}
