// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.model;

/**
 * What is known of a model besides its function.
 *
 * @param kind what it is, for people: "XGBoost, 100 trees", "ONNX, 14 nodes", "endpoint http://localhost:8080/invocations"
 * @param identity what tells it from another model: "sha256:..." over the file's bytes, or the endpoint's address
 * @param outputScale unit of the outputs: "probability", "score" or "value"
 * @param deterministic whether the same row always gives the same outputs, as far as its kind tells
 * @param remote whether each call costs a request
 * @param batchRows rows per call that it answers most cheaply; callers may send fewer or more
 */
public record Traits(String kind, String identity, String outputScale, boolean deterministic, boolean remote,
        int batchRows) {

    /** Returns the traits of a model that runs in this process and always answers the same. */
    public static Traits local(String kind, String identity, String outputScale) {
        return new Traits(kind, identity, outputScale, true, false, 8192);
    }
}
