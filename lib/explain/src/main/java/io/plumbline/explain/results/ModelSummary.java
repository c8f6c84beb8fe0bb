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
 * @param outputs names of its outputs: the label headers, or "label0", "label1", ...
 * @param outputScale unit of the outputs: "probability", "score" or "value"
 * @param deterministic whether it gave the same outputs when asked twice
 * @param calls rows it was asked for in this run
 * @param seconds how long it took to answer them
 */
public record ModelSummary(String kind, String identity, String source, List<String> features, List<String> outputs,
        String outputScale, boolean deterministic, long calls, double seconds) {
    public ModelSummary {
        features = List.copyOf(features);
        outputs = List.copyOf(outputs);
    }
}
