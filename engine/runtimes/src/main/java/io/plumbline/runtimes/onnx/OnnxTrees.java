// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Feature;
import io.plumbline.model.Link;
import io.plumbline.model.TreeEnsemble;
import io.plumbline.runtimes.onnx.Message.ElementType;
import java.util.ArrayList;
import java.util.List;

/** Writes tree ensembles as ONNX models. */
public final class OnnxTrees {
    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;
    private static final int OPSET_LEARNING = 3;

    private OnnxTrees() {}

    /**
     * Returns an ONNX model that takes one input per column, text for categories ("" for a missing one) and 32-bit floats for
     * numbers (NaN for a missing one), each of shape (rows, 1).
     *
     * <p>With labels its outputs are "label" (whole numbers when all labels are, else texts), shape (rows), and
     * "probabilities", shape (rows, labels); one sum under {@link Link#LOGISTIC} makes two probabilities, the second one its
     * own. Without labels the output is "value", shape (rows, outputs). The trees' cover is kept as nodes_hitrates. A
     * category that no split names is treated as one that goes right everywhere. The same ensemble gives the same bytes.
     *
     * @param labels names of the classes in the order of the outputs, the negative one first for a single output; empty for
     *        numbers
     * @throws PlumblineException INVALID_ARGUMENT for splits that compare in 64 bits, columns of free text, and labels that do
     *         not fit
     */
    public static byte[] write(TreeEnsemble ensemble, List<String> labels) {
        check(ensemble, labels);
        List<ProtoWriter> operations = new ArrayList<>();
        List<ProtoWriter> constants = new ArrayList<>();
        ProtoWriter graph = new ProtoWriter();
        String sums = WrittenTrees.write(ensemble, operations, constants);
        List<ProtoWriter> outputs = labels.isEmpty()
                ? values(ensemble, sums, operations)
                : classes(ensemble, labels, sums, operations, constants);
        operations.forEach(operation -> graph.message(Graph.NODE_OF_GRAPH, operation));
        graph.text(2, "trees");
        constants.forEach(constant -> graph.message(5, constant));
        for (Feature feature : ensemble.features()) {
            int type = feature.kind() == Feature.Kind.NUMERIC ? ElementType.FLOAT : ElementType.STRING;
            graph.message(11, NodeWriter.value(feature.name(), type, 1));
        }
        outputs.forEach(output -> graph.message(Graph.OUTPUT_OF_GRAPH, output));
        return new ProtoWriter().whole(1, IR_VERSION).text(2, "plumbline").message(Graph.GRAPH_OF_MODEL, graph)
                .message(8, new ProtoWriter().text(1, "").whole(2, OPSET))
                .message(8, new ProtoWriter().text(1, NodeWriter.ML).whole(2, OPSET_LEARNING)).toBytes();
    }

    private static void check(TreeEnsemble ensemble, List<String> labels) {
        boolean floats = ensemble.split() == TreeEnsemble.Split.FLOAT_LESS
                || ensemble.split() == TreeEnsemble.Split.FLOAT_LESS_OR_EQUAL;
        if (!floats || ensemble.features().stream().anyMatch(feature -> feature.kind() == Feature.Kind.TEXT)) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "Only trees over numbers and categories that compare in 32 bits can be written as ONNX.");
        }
        int sums = ensemble.outputs().size();
        int classes = ensemble.link() == Link.LOGISTIC && sums == 1 ? 2 : sums;
        if (!labels.isEmpty() && (labels.size() != classes || ensemble.link() == Link.IDENTITY)) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "An ensemble with " + sums + " outputs under "
                    + ensemble.link() + " cannot be written with the labels " + labels + ".");
        }
    }

    private static List<ProtoWriter> values(TreeEnsemble ensemble, String sums, List<ProtoWriter> operations) {
        String name = free("value", ensemble.features());
        operations.add(new NodeWriter(operator(ensemble.link()), false, List.of(sums), name).message());
        return List.of(NodeWriter.value(name, ElementType.FLOAT, ensemble.outputs().size()));
    }

    private static List<ProtoWriter> classes(TreeEnsemble ensemble, List<String> labels, String sums,
            List<ProtoWriter> operations, List<ProtoWriter> constants) {
        String chances = free("probabilities", ensemble.features());
        String label = free("label", ensemble.features());
        if (ensemble.outputs().size() == 1) {
            constants.add(NodeWriter.constant("/one", 1f));
            operations.add(new NodeWriter("Sigmoid", false, List.of(sums), "/positive").message());
            operations.add(new NodeWriter("Sub", false, List.of("/one", "/positive"), "/negative").message());
            operations.add(new NodeWriter("Concat", false, List.of("/negative", "/positive"), chances).whole("axis", 1)
                    .message());
        } else {
            operations.add(new NodeWriter(operator(ensemble.link()), false, List.of(sums), chances).message());
        }
        boolean wholes = labels.stream().allMatch(name -> name.matches("0|-?[1-9]\\d{0,17}"));
        constants.add(wholes
                ? NodeWriter.constant("/labels", labels.stream().mapToLong(Long::parseLong).toArray())
                : NodeWriter.constant("/labels", labels));
        operations.add(new NodeWriter("ArgMax", false, List.of(chances), "/class").whole("axis", 1)
                .whole("keepdims", 0).message());
        operations.add(new NodeWriter("Gather", false, List.of("/labels", "/class"), label).whole("axis", 0).message());
        return List.of(NodeWriter.value(label, wholes ? ElementType.INT64 : ElementType.STRING, 0),
                NodeWriter.value(chances, ElementType.FLOAT, labels.size()));
    }

    private static String operator(Link link) {
        return switch (link) {
            case IDENTITY -> "Identity";
            case LOGISTIC -> "Sigmoid";
            case SOFTMAX -> "Softmax";
        };
    }

    private static String free(String wanted, List<Feature> features) {
        String name = wanted;
        while (features.stream().map(Feature::name).toList().contains(name)) {
            name += "_";
        }
        return name;
    }
}
