// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.model;

import java.util.List;

/** A model that also names the class it decides for. */
public interface Classifier extends Predictor {

    /** Returns the predicted label of each row, as text. */
    List<String> classify(Rows rows);
}
