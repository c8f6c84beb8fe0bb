// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import io.plumbline.runtimes.onnx.Graph.Node;
import io.plumbline.runtimes.onnx.Graph.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names a classifier gives its classes, in the order of its probabilities. */
final class ClassNames {
    private static final List<String> TEXTS = List.of("classlabels_strings");
    private static final List<String> WHOLES = List.of("classlabels_int64s", "classlabels_ints");

    private ClassNames() {}

    /** Returns the names by the file's ZipMap, its classifier, or the list its labels are taken from; else none. */
    static List<String> of(Graph graph) {
        Stream<Node> zips = graph.nodes().stream().filter(node -> node.operator().equals("ZipMap"));
        Stream<Node> others = graph.nodes().stream().filter(node -> !node.operator().equals("ZipMap"));
        return Stream.concat(zips, others).map(ClassNames::of).filter(names -> !names.isEmpty()).findFirst()
                .or(() -> looked(graph)).orElse(List.of());
    }

    static List<String> of(Node node) {
        for (String name : TEXTS) {
            if (node.has(name)) {
                return node.attribute(name).texts();
            }
        }
        for (String name : WHOLES) {
            if (node.has(name)) {
                return wholes(node.attribute(name).numbers());
            }
        }
        return List.of();
    }

    private static Optional<List<String>> looked(Graph graph) {
        return graph.nodes().stream()
                .filter(node -> List.of("Gather", "ArrayFeatureExtractor").contains(node.operator())
                        && graph.outputs().containsAll(node.outputs())
                        && graph.constants().containsKey(node.inputs().getFirst()))
                .map(node -> graph.constants().get(node.inputs().getFirst()))
                .map(constant -> constant == null ? List.<String>of() : names(constant)).findFirst();
    }

    private static List<String> names(Tensor constant) {
        return constant.texts().isEmpty() ? wholes(constant.numbers()) : constant.texts();
    }

    private static List<String> wholes(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(number -> String.valueOf((long) number)).toList();
    }
}
