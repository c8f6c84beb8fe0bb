// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.Result;
import io.plumbline.model.Classifier;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import io.plumbline.runtimes.binding.Binding;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A model that has an output of labels beside the one of probabilities. */
final class OnnxClassifier extends OnnxPredictor implements Classifier {
    private final String labelOutput;

    OnnxClassifier(OnnxSession session, OnnxScores scores, List<String> outputs, Traits traits, String labelOutput) {
        super(session, scores, outputs, traits);
        this.labelOutput = labelOutput;
    }

    @Override
    public List<String> classify(Rows rows) {
        List<String> labels = new ArrayList<>(rows.count());
        inChunks(rows, (inputs, from, to, count, memory) -> {
            try (Result result = runtime().run(inputs, Set.of(labelOutput))) {
                add((OnnxTensor) result.get(0), count, to - from, labels);
            }
        });
        return List.copyOf(labels);
    }

    private void add(OnnxTensor tensor, int given, int wanted, List<String> labels) throws OrtException {
        if (tensor.getInfo().getNumElements() != given) {
            throw Binding.refused("The model " + session.file() + " answers " + given + " rows with "
                    + tensor.getInfo().getNumElements() + " labels.");
        }
        LongBuffer wholes = tensor.getLongBuffer();
        Object texts = wholes == null ? tensor.getValue() : new String[0];
        for (int row = 0; row < wanted; row++) {
            labels.add(wholes == null ? text(texts, row) : String.valueOf(wholes.get(row)));
        }
    }

    private static String text(Object texts, int row) {
        return texts instanceof String[][] column ? column[row][0] : ((String[]) texts)[row];
    }
}
