// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import java.util.Arrays;
import java.util.List;

/** One operation, or one constant, of a graph that is being written. Field numbers are those of onnx.proto. */
final class NodeWriter {
    static final String ML = "ai.onnx.ml";

    private final ProtoWriter message = new ProtoWriter();

    /** Begins the operation {@code operator}, of the domain for machine learning or of the plain one. */
    NodeWriter(String operator, boolean learning, List<String> inputs, String output) {
        inputs.forEach(input -> message.text(1, input));
        message.text(2, output).text(4, operator);
        if (learning) {
            message.text(7, ML);
        }
    }

    NodeWriter whole(String name, long value) {
        return attribute(new ProtoWriter().text(1, name).whole(3, value).whole(20, 2));
    }

    NodeWriter real(String name, double value) {
        return attribute(new ProtoWriter().text(1, name).real(2, (float) value).whole(20, 1));
    }

    NodeWriter text(String name, String value) {
        return attribute(new ProtoWriter().text(1, name).text(4, value).whole(20, 3));
    }

    NodeWriter reals(String name, double[] values) {
        ProtoWriter attribute = new ProtoWriter().text(1, name);
        Arrays.stream(values).forEach(value -> attribute.real(7, (float) value));
        return attribute(attribute.whole(20, 6));
    }

    NodeWriter wholes(String name, int[] values) {
        ProtoWriter attribute = new ProtoWriter().text(1, name);
        Arrays.stream(values).forEach(value -> attribute.whole(8, value));
        return attribute(attribute.whole(20, 7));
    }

    NodeWriter texts(String name, List<String> values) {
        ProtoWriter attribute = new ProtoWriter().text(1, name);
        values.forEach(value -> attribute.text(9, value));
        return attribute(attribute.whole(20, 8));
    }

    ProtoWriter message() {
        return message;
    }

    /** Returns a constant of whole numbers. */
    static ProtoWriter constant(String name, long... values) {
        ProtoWriter tensor = tensor(values.length, Message.ElementType.INT64);
        Arrays.stream(values).forEach(value -> tensor.whole(7, value));
        return tensor.text(8, name);
    }

    /** Returns a constant of one 32-bit float. */
    static ProtoWriter constant(String name, float value) {
        return tensor(1, Message.ElementType.FLOAT).real(4, value).text(8, name);
    }

    /** Returns a constant of texts. */
    static ProtoWriter constant(String name, List<String> values) {
        ProtoWriter tensor = tensor(values.size(), Message.ElementType.STRING);
        values.forEach(value -> tensor.text(6, value));
        return tensor.text(8, name);
    }

    /** Returns the description of an input or output whose first dimension is the rows; {@code width} 0 for no second. */
    static ProtoWriter value(String name, int type, int width) {
        ProtoWriter shape = new ProtoWriter().message(1, new ProtoWriter().text(2, "N"));
        if (width > 0) {
            shape.message(1, new ProtoWriter().whole(1, width));
        }
        ProtoWriter tensor = new ProtoWriter().whole(1, type).message(2, shape);
        return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor));
    }

    private NodeWriter attribute(ProtoWriter attribute) {
        message.message(5, attribute);
        return this;
    }

    private static ProtoWriter tensor(int size, int type) {
        return new ProtoWriter().whole(1, size).whole(2, type);
    }
}
