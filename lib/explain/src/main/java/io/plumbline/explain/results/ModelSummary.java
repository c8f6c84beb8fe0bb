// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import java.util.List;

/**
 * The model that was asked.
 *
 * @param kind what it is, for people: "ONNX, 14 nodes"
 * @param identity "sha256:..." over the file's bytes, or the endpoint's address
 * @param source the file or address as given
 * @param features names of its inputs, in order
 * @param levels by feature: the values of a categorical feature by code, as text; empty for other features
 * @param outputs names of its outputs: the label headers, or "label0", "label1", ...
 * @param outputScale unit of the outputs: "probability", "score" or "value"
 * @param deterministic whether it gave the same outputs when asked twice
 * @param calls rows it was asked for in this run
 * @param seconds how long it took to answer them
 */
public record ModelSummary(String kind, String identity, String source, List<String> features,
        List<List<String>> levels, List<String> outputs, String outputScale, boolean deterministic, long calls,
        double seconds) {
    public ModelSummary {
        features = List.copyOf(features);
        levels = levels.stream().map(List::copyOf).toList();
        outputs = List.copyOf(outputs);
    }

    /** A model without categorical features. */
    public ModelSummary(String kind, String identity, String source, List<String> features, List<String> outputs,
            String outputScale, boolean deterministic, long calls, double seconds) {
        this(kind, identity, source, features, features.stream().map(feature -> List.<String>of()).toList(), outputs,
                outputScale, deterministic, calls, seconds);
    }
}
