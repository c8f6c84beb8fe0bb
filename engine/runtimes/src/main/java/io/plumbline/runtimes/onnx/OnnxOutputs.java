// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.plumbline.model.Rows;
import io.plumbline.runtimes.binding.Binding;
import io.plumbline.runtimes.binding.Probe;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of a model's outputs are looked at.
 *
 * @param scores the numbers: the output named after probabilities, else the first of floats or doubles
 * @param label the output of labels, when there is one
 */
record OnnxOutputs(OnnxScores scores, Optional<String> label) {
    private static final int PROBED = 4;

    static OnnxOutputs of(OnnxSession session) {
        try {
            List<NodeInfo> infos = List.copyOf(session.session().getOutputInfo().values());
            List<NodeInfo> numbers = infos.stream()
                    .filter(info -> has(info, OnnxJavaType.FLOAT) || has(info, OnnxJavaType.DOUBLE)).toList();
            if (numbers.isEmpty()) {
                throw Binding
                        .refused("The model " + session.file() + " has no output of floats or doubles (its outputs: "
                                + String.join(", ", infos.stream().map(NodeInfo::getName).toList())
                                + "); export it with its probabilities.");
            }
            String name = numbers.stream().filter(info -> info.getName().contains("prob")).findFirst()
                    .orElse(numbers.getFirst()).getName();
            Optional<String> label = infos.stream()
                    .filter(info -> has(info, OnnxJavaType.INT64) || has(info, OnnxJavaType.STRING)).findFirst()
                    .map(NodeInfo::getName);
            return new OnnxOutputs(probe(session, name), label);
        } catch (OrtException failure) {
            throw Binding.refused("ONNX Runtime cannot score rows with the model " + session.file() + ": "
                    + OnnxSession.sentence(failure), failure);
        }
    }

    private static boolean has(NodeInfo info, OnnxJavaType type) {
        return info.getInfo() instanceof TensorInfo tensor && tensor.type == type;
    }

    // The file often leaves the shape of its outputs open: a few rows show it.
    private static OnnxScores probe(OnnxSession session, String name) throws OrtException {
        int count = session.fixedRows() > 0 ? session.fixedRows() : PROBED;
        Rows rows = Probe.plain(session.features(), count);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (OnnxInput input : session.inputs()) {
                inputs.put(input.name(), input.tensor(Environment.get(), rows, 0, count, count,
                        input.buffer(count)));
            }
            try (OrtSession.Result result = session.session().run(inputs, Set.of(name))) {
                TensorInfo info = (TensorInfo) result.get(0).getInfo();
                return scores(session.file(), name, info, count);
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static OnnxScores scores(String file, String name, TensorInfo info, int count) {
        long[] shape = info.getShape();
        long width = info.getNumElements() / count;
        if (shape.length == 0 || shape[0] != count || width == 0) {
            throw Binding.refused("The model " + file + " answers " + count + " rows with an output '" + name
                    + "' of the shape " + Arrays.toString(shape) + "; one or more numbers for each row are needed.");
        }
        return new OnnxScores(name, info.type, Arrays.copyOfRange(shape, 1, shape.length), (int) width);
    }
}
