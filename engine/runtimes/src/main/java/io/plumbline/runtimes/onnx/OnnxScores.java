// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * The output of a model that holds numbers, written by the runtime into memory of ours.
 *
 * @param name its name
 * @param type FLOAT or DOUBLE
 * @param trailing its dimensions after the rows; their product is {@code width}
 * @param width numbers for each row
 */
record OnnxScores(String name, OnnxJavaType type, long[] trailing, int width) {

    ByteBuffer buffer(int rows) {
        return ByteBuffer.allocateDirect(rows * width * type.size).order(ByteOrder.nativeOrder());
    }

    /** Has the model fill {@code answers} with the numbers of {@code count} rows. */
    void run(OrtSession session, Map<String, OnnxTensor> inputs, int count, ByteBuffer answers) throws OrtException {
        long[] shape = new long[trailing.length + 1];
        shape[0] = count;
        System.arraycopy(trailing, 0, shape, 1, trailing.length);
        try (OnnxTensor pinned = tensor(answers, count, shape);
                OrtSession.Result result = session.run(inputs, Map.of(name, pinned))) {
            assert !result.isResultOwner(0);
        }
    }

    /** Copies the first {@code count} rows of {@code answers} to row {@code from} of {@code results}. */
    void copy(ByteBuffer answers, int count, double[] results, int from) {
        if (type == OnnxJavaType.DOUBLE) {
            answers.asDoubleBuffer().get(0, results, from * width, count * width);
            return;
        }
        FloatBuffer floats = answers.asFloatBuffer();
        for (int index = 0; index < count * width; index++) {
            results[from * width + index] = floats.get(index);
        }
    }

    private OnnxTensor tensor(ByteBuffer answers, int count, long[] shape) throws OrtException {
        var environment = Environment.get();
        if (type == OnnxJavaType.DOUBLE) {
            DoubleBuffer doubles = answers.asDoubleBuffer().limit(count * width);
            return OnnxTensor.createTensor(environment, doubles, shape);
        }
        return OnnxTensor.createTensor(environment, answers.asFloatBuffer().limit(count * width), shape);
    }
}
