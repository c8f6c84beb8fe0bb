// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import io.plumbline.runtimes.onnx.Graph.Node;
import io.plumbline.runtimes.onnx.Message.ElementType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes the step out of a model that turns its matrix of probabilities into one map for each row: the matrix is what is
 * wanted, and making the maps costs many times what the model does.
 */
final class ZipMaps {
    private ZipMaps() {}

    /** Returns the model with the inputs of its ZipMap nodes as outputs, or the very bytes when there is none. */
    static byte[] unzipped(byte[] model, Graph graph) throws IOException {
        Map<String, String> matrices = new HashMap<>();
        for (Node node : graph.nodes()) {
            if (node.operator().equals("ZipMap") && graph.outputs().contains(node.outputs().getFirst())) {
                matrices.put(node.outputs().getFirst(), node.inputs().getFirst());
            }
        }
        return matrices.isEmpty() ? model : rewritten(model, Graph.GRAPH_OF_MODEL, body -> graph(body, matrices));
    }

    private static byte[] graph(byte[] graph, Map<String, String> matrices) throws IOException {
        byte[] nodes = rewritten(graph, Graph.NODE_OF_GRAPH, message -> {
            Node node = Graph.node(message);
            boolean zips = node.operator().equals("ZipMap") && matrices.containsKey(node.outputs().getFirst());
            return zips ? new byte[0] : message;
        });
        return rewritten(nodes, Graph.OUTPUT_OF_GRAPH, message -> {
            String name = Graph.name(message);
            return matrices.containsKey(name) ? matrix(matrices.getOrDefault(name, name)) : message;
        });
    }

    private static byte[] matrix(String name) {
        return new ProtoWriter().text(1, name)
                .message(2, new ProtoWriter().message(1, new ProtoWriter().whole(1, ElementType.FLOAT))).toBytes();
    }

    /** Returns {@code message} with each field {@code number} replaced, or left out where nothing comes back. */
    private static byte[] rewritten(byte[] message, int number, Rewriting rewriting) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(message.length);
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        CodedInputStream in = CodedInputStream.newInstance(message);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) != number) {
                in.skipField(tag, out);
                continue;
            }
            byte[] changed = rewriting.of(in.readByteArray());
            if (changed.length > 0) {
                out.writeByteArray(number, changed);
            }
        }
        out.flush();
        return bytes.toByteArray();
    }

    private interface Rewriting {
        byte[] of(byte[] message) throws IOException;
    }
}
