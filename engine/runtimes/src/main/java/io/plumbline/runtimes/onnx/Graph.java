// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import io.plumbline.runtimes.onnx.Message.Numbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An ONNX graph, as far as it is looked at here. Field numbers are those of onnx.proto.
 *
 * @param nodes in the order of the file, which is one they can be computed in
 * @param constants constant tensors by name
 * @param outputs names of the outputs
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>
 */
record Graph(List<Node> nodes, Map<String, Tensor> constants, List<String> outputs) {
    static final int GRAPH_OF_MODEL = 7;
    static final int NODE_OF_GRAPH = 1;
    static final int OUTPUT_OF_GRAPH = 12;
    private static final Attribute NONE = new Attribute(0, "", Optional.empty(), new double[0], List.of());

    /** One operation. */
    record Node(String operator, List<String> inputs, List<String> outputs, Map<String, Attribute> attributes) {

        Attribute attribute(String name) {
            return attributes.getOrDefault(name, NONE);
        }

        boolean has(String name) {
            return attributes.containsKey(name);
        }
    }

    /** A parameter of an operation; the field that its type names is filled. */
    record Attribute(double number, String text, Optional<Tensor> tensor, double[] numbers, List<String> texts) {}

    /** A constant; its numbers, or its texts, row by row. */
    record Tensor(String name, double[] numbers, List<String> texts) {}

    static Graph read(byte[] model) throws IOException {
        List<Node> nodes = new ArrayList<>();
        Map<String, Tensor> constants = new HashMap<>();
        List<String> outputs = new ArrayList<>();
        Message.read(model, (number, in) -> {
            if (number != GRAPH_OF_MODEL) {
                return false;
            }
            Message.read(in.readByteArray(), (field, graph) -> {
                switch (field) {
                    case NODE_OF_GRAPH -> nodes.add(node(graph.readByteArray()));
                    case 5 -> {
                        Tensor tensor = tensor(graph.readByteArray());
                        constants.put(tensor.name(), tensor);
                    }
                    case OUTPUT_OF_GRAPH -> outputs.add(name(graph.readByteArray()));
                    default -> {
                        return false;
                    }
                }
                return true;
            });
            return true;
        });
        for (Node node : nodes) {
            if (node.operator().equals("Constant") && node.attribute("value").tensor().isPresent()) {
                constants.put(node.outputs().getFirst(), node.attribute("value").tensor().get());
            }
        }
        return new Graph(List.copyOf(nodes), Map.copyOf(constants), List.copyOf(outputs));
    }

    static Node node(byte[] message) throws IOException {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        String[] operator = {""};
        Map<String, Attribute> attributes = new HashMap<>();
        Message.read(message, (number, in) -> {
            switch (number) {
                case 1 -> inputs.add(in.readString());
                case 2 -> outputs.add(in.readString());
                case 4 -> operator[0] = in.readString();
                case 5 -> {
                    byte[] attribute = in.readByteArray();
                    attributes.put(name(attribute), attribute(attribute));
                }
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Node(operator[0], List.copyOf(inputs), List.copyOf(outputs), Map.copyOf(attributes));
    }

    private static Attribute attribute(byte[] message) throws IOException {
        double[] number = {0};
        String[] text = {""};
        List<Tensor> tensors = new ArrayList<>();
        Numbers numbers = new Numbers();
        List<String> texts = new ArrayList<>();
        Message.read(message, (field, in) -> {
            switch (field) {
                case 2 -> number[0] = in.readFloat();
                case 3 -> number[0] = in.readInt64();
                case 4 -> text[0] = text(in.readByteArray());
                case 5 -> tensors.add(tensor(in.readByteArray()));
                case 7 -> numbers.floats(in);
                case 8 -> numbers.wholes(in);
                case 9 -> texts.add(text(in.readByteArray()));
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Attribute(number[0], text[0], tensors.stream().findFirst(), numbers.toArray(), List.copyOf(texts));
    }

    private static Tensor tensor(byte[] message) throws IOException {
        Numbers numbers = new Numbers();
        List<String> texts = new ArrayList<>();
        String[] name = {""};
        int[] type = {0};
        byte[][] raw = {{}};
        Message.read(message, (field, in) -> {
            switch (field) {
                case 2 -> type[0] = in.readInt32();
                case 4 -> numbers.floats(in);
                case 5, 7 -> numbers.wholes(in);
                case 6 -> texts.add(text(in.readByteArray()));
                case 8 -> name[0] = in.readString();
                case 9 -> raw[0] = in.readByteArray();
                case 10 -> numbers.doubles(in);
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Tensor(name[0], raw[0].length > 0 ? Message.unpack(raw[0], type[0]) : numbers.toArray(),
                List.copyOf(texts));
    }

    /** Returns field 1 of an attribute or of a value: its name. */
    static String name(byte[] message) throws IOException {
        String[] name = {""};
        Message.read(message, (field, in) -> {
            if (field == 1) {
                name[0] = in.readString();
            }
            return field == 1;
        });
        return name[0];
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
