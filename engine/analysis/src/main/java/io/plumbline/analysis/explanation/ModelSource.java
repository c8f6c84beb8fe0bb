// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import java.net.URI;
import java.nio.file.Path;

/** Where the model is that a run asks. */
public sealed interface ModelSource {

    /** A model file: ONNX, or XGBoost as JSON or UBJSON. */
    record File(Path path) implements ModelSource {}

    /** An address that answers requests as a SageMaker endpoint does. */
    record Endpoint(URI address) implements ModelSource {}
}
