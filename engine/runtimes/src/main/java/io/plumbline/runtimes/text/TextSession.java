// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.runtimes.onnx.Environment;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A loaded model of text: token numbers in, one row of scores out for each text. */
final class TextSession implements AutoCloseable {
    private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");

    private final String file;
    private final OrtSession session;

    private TextSession(String file, OrtSession session) {
        this.file = file;
        this.session = session;
    }

    static TextSession open(Path model, int threads) {
        String name = String.valueOf(model.getFileName());
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            options.setIntraOpNumThreads(threads);
            OrtSession session = Environment.get().createSession(model.toString(), options);
            Set<String> inputs = session.getInputNames();
            if (!inputs.contains("input_ids") || !INPUTS.containsAll(inputs)) {
                session.close();
                throw Trouble.in(name, "takes the inputs " + inputs + ", and a text model takes input_ids, and perhaps"
                        + " attention_mask and token_type_ids.");
            }
            requireWholeNumbers(name, session);
            return new TextSession(name, session);
        } catch (OrtException failure) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, "ONNX Runtime cannot load the model " + model
                    + "; it must be a text classifier exported to ONNX.", failure);
        }
    }

    private static void requireWholeNumbers(String name, OrtSession session) throws OrtException {
        for (NodeInfo input : session.getInputInfo().values()) {
            if (!(input.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.INT64) {
                session.close();
                throw Trouble.in(name, "takes " + input.getInfo() + " as '" + input.getName()
                        + "', and 64-bit whole numbers can be given; export it with int64 inputs.");
            }
        }
    }

    /** Returns the scores of each text, padded to the longest of them where the model can be told what is padding. */
    float[][] run(List<Encoding> texts) {
        if (texts.size() == 1 || session.getInputNames().contains("attention_mask")) {
            return together(texts);
        }
        float[][] scores = new float[texts.size()][];
        for (int at = 0; at < scores.length; at++) {
            scores[at] = together(List.of(texts.get(at)))[0];
        }
        return scores;
    }

    /** Scores one text and refuses a model that has another number of outputs than {@code labels}. */
    void requireOutputs(Encoding text, int labels, String name) {
        try {
            int outputs = run(List.of(text))[0].length;
            if (outputs != labels) {
                throw Trouble.in(name + "/detector.json",
                        "names " + labels + " labels, and the model has " + outputs + " outputs.");
            }
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private float[][] together(List<Encoding> texts) {
        int longest = texts.stream().mapToInt(Encoding::length).max().orElse(1);
        long[] shape = {texts.size(), Math.max(1, longest)};
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                inputs.put(name, OnnxTensor.createTensor(environment(), filled(name, texts, (int) shape[1]), shape));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return scores(result, texts.size());
            }
        } catch (OrtException failure) {
            throw new PlumblineException(Category.UNAVAILABLE, "ONNX Runtime cannot score a text with the model " + file
                    + "; check that the tokenizer belongs to it.", failure);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static OrtEnvironment environment() {
        return Environment.get();
    }

    private static LongBuffer filled(String name, List<Encoding> texts, int width) {
        LongBuffer buffer = LongBuffer.allocate(texts.size() * width);
        for (Encoding text : texts) {
            for (int at = 0; at < width; at++) {
                boolean inside = at < text.length();
                buffer.put(switch (name) {
                    case "input_ids" -> inside ? text.ids()[at] : 0;
                    case "attention_mask" -> inside ? 1 : 0;
                    default -> inside ? text.types()[at] : 0;
                });
            }
        }
        buffer.flip();
        return buffer;
    }

    private float[][] scores(OrtSession.Result result, int texts) throws OrtException {
        Object value = result.get(0).getValue();
        if (value instanceof float[][] rows && rows.length == texts) {
            for (float[] row : rows) {
                for (float each : row) {
                    if (!Float.isFinite(each)) {
                        throw new PlumblineException(Category.UNAVAILABLE,
                                "The model " + file + " answered with a number that is not finite.");
                    }
                }
            }
            return rows;
        }
        throw Trouble.in(file,
                "answers with something else than one row of floats for each text; export the logits of a"
                        + " sequence classifier as its first output.");
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new IllegalStateException("ONNX Runtime did not close a model", failure);
        }
    }
}
