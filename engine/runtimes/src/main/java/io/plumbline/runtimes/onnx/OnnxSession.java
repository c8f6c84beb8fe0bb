// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.plumbline.model.Feature;
import io.plumbline.runtimes.binding.Binding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A loaded model and how a dataset fills it.
 *
 * @param file its name, for sentences
 * @param session of the runtime
 * @param inputs in the model's order
 * @param features the dataset's columns
 * @param fixedRows rows that each call must have; 0 when any number will do
 */
record OnnxSession(String file, OrtSession session, List<OnnxInput> inputs, List<Feature> features, int fixedRows) {
    private static final Set<OnnxJavaType> TAKEN = EnumSet.of(OnnxJavaType.FLOAT, OnnxJavaType.DOUBLE,
            OnnxJavaType.INT64, OnnxJavaType.INT32, OnnxJavaType.BOOL, OnnxJavaType.STRING);

    OnnxSession {
        inputs = List.copyOf(inputs);
        features = List.copyOf(features);
    }

    static OnnxSession open(byte[] model, String file, List<Feature> features) {
        OrtSession session = load(model, file);
        try {
            List<NodeInfo> infos = List.copyOf(session.getInputInfo().values());
            List<TensorInfo> tensors = new ArrayList<>();
            for (NodeInfo info : infos) {
                tensors.add(tensor(file, info));
            }
            int[] widths = widths(file, infos, tensors, features.size());
            List<OnnxInput> inputs = inputs(file, infos, tensors, columns(file, infos, widths, features), features);
            long rows = tensors.stream().mapToLong(info -> info.getShape()[0]).max().orElse(0);
            return new OnnxSession(file, session, inputs, features, (int) Math.max(0, rows));
        } catch (OrtException | RuntimeException failure) {
            close(session);
            throw failure instanceof RuntimeException known ? known : unreadable(file, failure);
        }
    }

    void close() {
        close(session);
    }

    /** Returns what the runtime says, as the end of a sentence. */
    static String sentence(Exception failure) {
        String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return message.endsWith(".") ? message : message + ".";
    }

    private static OrtSession load(byte[] model, String file) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            return Environment.get().createSession(model, options);
        } catch (OrtException failure) {
            throw unreadable(file, failure);
        }
    }

    private static RuntimeException unreadable(String file, Exception failure) {
        return Binding.refused("ONNX Runtime cannot load the model " + file + ": " + sentence(failure), failure);
    }

    private static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new IllegalStateException("ONNX Runtime did not close a model", failure);
        }
    }

    private static TensorInfo tensor(String file, NodeInfo info) {
        if (info.getInfo() instanceof TensorInfo tensor && TAKEN.contains(tensor.type)
                && (tensor.getShape().length == 1 || tensor.getShape().length == 2)) {
            return tensor;
        }
        throw Binding.refused("The model " + file + " takes something else than a table: its input '" + info.getName()
                + "' is " + info.getInfo() + ", and tensors of one or two dimensions of floats, doubles, whole numbers,"
                + " booleans or texts can be filled.");
    }

    // A lone input of unknown width takes all columns; one of several takes one.
    private static int[] widths(String file, List<NodeInfo> infos, List<TensorInfo> tensors, int features) {
        int[] widths = new int[infos.size()];
        for (int input = 0; input < widths.length; input++) {
            long[] shape = tensors.get(input).getShape();
            long width = shape.length == 1 ? 1 : shape[1] > 0 ? shape[1] : widths.length == 1 ? features : 1;
            if (width > Integer.MAX_VALUE) {
                throw Binding.refused("The model " + file + " takes " + width + " columns.");
            }
            widths[input] = (int) width;
        }
        return widths;
    }

    /** Returns, by input, the columns that fill it: by name when each takes one and there are several, or when it fits. */
    private static int[][] columns(String file, List<NodeInfo> infos, int[] widths, List<Feature> features) {
        List<String> names = infos.stream().map(NodeInfo::getName).toList();
        boolean named = IntStream.of(widths).allMatch(width -> width == 1)
                && (widths.length > 1
                        || features.stream().anyMatch(feature -> feature.name().equals(names.getFirst())));
        int[] order = named
                ? Binding.byName(file, names, features)
                : Binding.byPosition(file, IntStream.of(widths).sum(), features);
        int[][] columns = new int[widths.length][];
        int next = 0;
        for (int input = 0; input < widths.length; input++) {
            int start = next;
            columns[input] = IntStream.range(0, widths[input]).map(place -> order[start + place]).toArray();
            next += widths[input];
        }
        return columns;
    }

    private static List<OnnxInput> inputs(String file, List<NodeInfo> infos, List<TensorInfo> tensors, int[][] columns,
            List<Feature> features) {
        List<OnnxInput> inputs = new ArrayList<>();
        for (int input = 0; input < columns.length; input++) {
            OnnxJavaType type = tensors.get(input).type;
            double[][] codes = new double[features.size()][0];
            for (int column : columns[input]) {
                codes[column] = codes(file, type, features.get(column));
            }
            inputs.add(new OnnxInput(file, infos.get(input).getName(), type,
                    tensors.get(input).getShape().length == 1, columns[input], codes, features));
        }
        return inputs;
    }

    private static double[] codes(String file, OnnxJavaType type, Feature feature) {
        if (type == OnnxJavaType.STRING) {
            return new double[0];
        }
        List<String> levels = feature.levels();
        boolean truths = type == OnnxJavaType.BOOL && !levels.isEmpty()
                && levels.stream().allMatch(level -> level.matches("(?i)true|false"));
        return truths
                ? levels.stream().mapToDouble(level -> Boolean.parseBoolean(level) ? 1 : 0).toArray()
                : Binding.numbers(file, feature);
    }
}
