// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * A model of text small enough to work by hand: each token has one number for each output, and the outputs are the sums
 * over the tokens of a text. With types, tokens of the second text count against those of the first. Field numbers are
 * those of onnx.proto.
 */
final class TinyModel {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private TinyModel() {}

    /** Returns a model with {@code table[token][output]}. */
    static byte[] of(float[][] table, boolean types) throws IOException {
        Message graph = new Message().text(2, "tiny");
        graph.message(1, node("Gather", "found", List.of("table", "input_ids")));
        graph.message(1, cast("attention_mask", "mask"));
        graph.message(1, node("Unsqueeze", "masks", List.of("mask", "two")));
        graph.message(1, node("Mul", "counted", List.of("found", "masks")));
        if (types) {
            graph.message(1, cast("token_type_ids", "type"));
            graph.message(1, node("Unsqueeze", "kind", List.of("type", "two")));
            graph.message(1, node("Mul", "twice", List.of("kind", "factor")));
            graph.message(1, node("Sub", "sign", List.of("unit", "twice")));
            graph.message(1, node("Mul", "signed", List.of("counted", "sign")));
        }
        graph.message(1, node("ReduceSum", "logits", List.of(types ? "signed" : "counted", "one"))
                .message(5, new Message().text(1, "keepdims").whole(3, 0).whole(20, 2)));
        Message weights = new Message().whole(1, table.length).whole(1, table[0].length).whole(2, FLOAT);
        for (float[] row : table) {
            for (float each : row) {
                weights.real(4, each);
            }
        }
        graph.message(5, weights.text(8, "table"));
        graph.message(5, new Message().whole(1, 1).whole(2, INT64).whole(7, 2).text(8, "two"));
        graph.message(5, new Message().whole(1, 1).whole(2, INT64).whole(7, 1).text(8, "one"));
        graph.message(5, new Message().whole(1, 1).whole(2, FLOAT).real(4, 2).text(8, "factor"));
        graph.message(5, new Message().whole(1, 1).whole(2, FLOAT).real(4, 1).text(8, "unit"));
        graph.message(11, value("input_ids", INT64)).message(11, value("attention_mask", INT64));
        if (types) {
            graph.message(11, value("token_type_ids", INT64));
        }
        graph.message(12, value("logits", FLOAT));
        return new Message().whole(1, 8).message(7, graph).message(8, new Message().text(1, "").whole(2, 13)).bytes();
    }

    private static Message node(String operator, String output, List<String> inputs) throws IOException {
        Message node = new Message();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(2, output).text(4, operator);
    }

    private static Message cast(String input, String output) throws IOException {
        return node("Cast", output, List.of(input))
                .message(5, new Message().text(1, "to").whole(3, FLOAT).whole(20, 2));
    }

    private static Message value(String name, int type) throws IOException {
        Message shape = new Message().message(1, new Message().text(2, "N")).message(1, new Message().text(2, "T"));
        return new Message().text(1, name)
                .message(2, new Message().message(1, new Message().whole(1, type).message(2, shape)));
    }

    /** A protocol buffer written field by field. */
    private static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

        Message whole(int field, long value) throws IOException {
            out.writeInt64(field, value);
            return this;
        }

        Message real(int field, float value) throws IOException {
            out.writeFloat(field, value);
            return this;
        }

        Message text(int field, String value) throws IOException {
            out.writeString(field, value);
            return this;
        }

        Message message(int field, Message value) throws IOException {
            out.writeByteArray(field, value.bytes());
            return this;
        }

        byte[] bytes() throws IOException {
            out.flush();
            return bytes.toByteArray();
        }
    }
}
