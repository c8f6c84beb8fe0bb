// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.measure.Notice;
import io.plumbline.model.Classifier;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import io.plumbline.runtimes.ModelFiles;
import io.plumbline.runtimes.ModelFiles.Opened;
import io.plumbline.runtimes.onnx.Message.ElementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphs written by hand, with answers worked by hand. */
class OnnxModelsTest {
    private static final List<Feature> TWO = List.of(Feature.numeric("x"), Feature.numeric("y"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aClassifierWithAZipMapAnswersWithItsMatrix() throws IOException {
        // One tree: x <= 0.5 -> -1, else 2. One sum for two classes: P(yes) = 1 / (1 + exp(-weight)).
        byte[] model = model(List.of(stump("TreeEnsembleClassifier", "LOGISTIC", "label").text(2, "chances"),
                new NodeWriter("ZipMap", true, List.of("chances"), "maps")
                        .texts("classlabels_strings", List.of("no", "yes"))
                        .message()),
                List.of(NodeWriter.value("in", ElementType.FLOAT, 2)),
                List.of(NodeWriter.value("label", ElementType.STRING, 0), maps("maps")));

        try (Opened opened = open(model, TWO)) {
            double[] answers = new double[4];
            opened.predictor().predict(new Rows(2, new double[]{0.5, 9, 0.6, 9}), answers);

            // 1 / (1 + e) = 0.268941, 1 / (1 + exp(-2)) = 0.880797
            assertThat(answers).containsExactly(new double[]{0.731059, 0.268941, 0.119203, 0.880797}, within(1e-6));
            double[] walked = new double[4];
            opened.trees().orElseThrow().predict(new Rows(2, new double[]{0.5, 9, 0.6, 9}), walked);
            assertThat(walked).containsExactly(answers, within(1e-6));
            assertThat(opened.notices()).isEmpty();
            assertThat(opened.predictor().outputs()).containsExactly("no", "yes");
            assertThat(((Classifier) opened.predictor()).classify(new Rows(2, new double[]{0.5, 9, 0.6, 9})))
                    .containsExactly("no", "yes");
        }
    }

    @Test
    void aTransformThatTheRuntimeIgnoresIsTold() throws IOException {
        byte[] model = model(List.of(stump("TreeEnsembleRegressor", "LOGISTIC", "sum")),
                List.of(NodeWriter.value("in", ElementType.FLOAT, 2)),
                List.of(NodeWriter.value("sum", ElementType.FLOAT, 1)));

        try (Opened opened = open(model, TWO)) {
            double[] answers = new double[2];
            opened.predictor().predict(new Rows(2, new double[]{0, 0, 1, 0}), answers);

            assertThat(answers).containsExactly(-1, 2);
            assertThat(opened.notices()).extracting(Notice::code).containsExactly("onnx-transform-ignored");
            assertThat(opened.trees()).isPresent();
            assertThat(opened.predictor().traits().outputScale()).isEqualTo("value");
        }
    }

    @Test
    void wholeNumbersAreTakenToTheNearestAndMissingOnesRefused() throws IOException {
        // Cast to float, then x <= 0.5 -> -1, else 2: 0.4 counts as 0, 0.5 and 0.6 as 1.
        byte[] model = model(
                List.of(new NodeWriter("Concat", false, List.of("x", "y"), "joined").whole("axis", 1).message(),
                        new NodeWriter("Cast", false, List.of("joined"), "in").whole("to", 1).message(),
                        stump("TreeEnsembleRegressor", "NONE", "sum")),
                List.of(NodeWriter.value("x", ElementType.INT64, 1), NodeWriter.value("y", ElementType.INT64, 1)),
                List.of(NodeWriter.value("sum", ElementType.FLOAT, 1)));

        try (Opened opened = open(model, List.of(TWO.get(1), TWO.get(0)))) {
            Rows rows = new Rows(3, new double[]{7, 0.4, 7, 0.5, 7, 0.6});
            double[] answers = new double[3];
            double[] walked = new double[3];
            opened.predictor().predict(rows, answers);
            opened.trees().orElseThrow().predict(rows, walked);

            assertThat(answers).containsExactly(-1, 2, 2);
            assertThat(walked).containsExactly(answers);
            assertThatThrownBy(
                    () -> opened.predictor().predict(new Rows(2, new double[]{7, 1, 7, Double.NaN}), answers))
                    .hasMessageContaining("whole numbers in the column 'x', and row 1 of a batch has nothing");
        }
    }

    @Test
    void otherOperationsAreScoredAndHaveNoTrees() throws IOException {
        byte[] model = model(List.of(new NodeWriter("Mul", false, List.of("in", "in"), "out").message()),
                List.of(NodeWriter.value("in", ElementType.DOUBLE, 2)),
                List.of(NodeWriter.value("out", ElementType.DOUBLE, 2)));

        try (Opened opened = open(model, TWO)) {
            double[] answers = new double[4];
            opened.predictor().predict(new Rows(2, new double[]{1, 2, 3, 0.1}), answers);

            assertThat(answers).containsExactly(1, 4, 9, 0.1 * 0.1);
            assertThat(opened.trees()).isEmpty();
        }
    }

    @Test
    void anAnswerThatIsNoNumberIsRefusedWithItsRow() throws IOException {
        byte[] model = model(List.of(new NodeWriter("Log", false, List.of("in"), "out").message()),
                List.of(NodeWriter.value("in", ElementType.FLOAT, 1)),
                List.of(NodeWriter.value("out", ElementType.FLOAT, 1)));

        try (Opened opened = open(model, List.of(Feature.numeric("x")))) {
            assertThatThrownBy(() -> opened.predictor().predict(new Rows(3, new double[]{1, 2, -1}), new double[3]))
                    .hasMessageContaining("answers row 2 of a batch with NaN");
        }
    }

    @Test
    void columnsAndOutputsThatDoNotFitAreRefused() {
        byte[] wide = model(List.of(new NodeWriter("Identity", false, List.of("in"), "out").message()),
                List.of(NodeWriter.value("in", ElementType.FLOAT, 3)),
                List.of(NodeWriter.value("out", ElementType.FLOAT, 3)));
        byte[] labels = model(List.of(new NodeWriter("Identity", false, List.of("in"), "out").message()),
                List.of(NodeWriter.value("in", ElementType.STRING, 2)),
                List.of(NodeWriter.value("out", ElementType.STRING, 2)));
        byte[] unknown = model(List.of(new NodeWriter("Nonsense", false, List.of("in"), "out").message()),
                List.of(NodeWriter.value("in", ElementType.FLOAT, 2)),
                List.of(NodeWriter.value("out", ElementType.FLOAT, 2)));

        assertThatThrownBy(() -> open(wide, TWO)).hasMessageContaining("takes 3 columns and names none");
        assertThatThrownBy(() -> open(labels, TWO)).hasMessageContaining("has no output of floats");
        assertThatThrownBy(() -> open(unknown, TWO)).hasMessageContaining("ONNX Runtime cannot load the model");
        assertThatThrownBy(() -> open(Arrays.copyOf(wide, wide.length / 2), TWO))
                .hasMessageContaining("damaged or cut off");
        assertThatThrownBy(() -> open(model(List.of(stump("TreeEnsembleRegressor", "NONE", "sum")),
                List.of(NodeWriter.value("in", ElementType.FLOAT, 2)),
                List.of(NodeWriter.value("sum", ElementType.FLOAT, 1))),
                List.of(TWO.get(0), Feature.categorical("y", List.of("own", "rent")))))
                .hasMessageContaining("The column 'y' holds text");
    }

    /** x <= 0.5 -> -1, else 2, with x the first column of "in". */
    private static ProtoWriter stump(String operator, String transform, String output) {
        boolean classifies = operator.equals("TreeEnsembleClassifier");
        String prefix = classifies ? "class" : "target";
        NodeWriter node = new NodeWriter(operator, true, List.of("in"), output)
                .texts("nodes_modes", List.of("BRANCH_LEQ", "LEAF", "LEAF")).wholes("nodes_treeids", new int[3])
                .wholes("nodes_nodeids", new int[]{0, 1, 2}).wholes("nodes_featureids", new int[3])
                .reals("nodes_values", new double[]{0.5, 0, 0}).wholes("nodes_truenodeids", new int[]{1, 0, 0})
                .wholes("nodes_falsenodeids", new int[]{2, 0, 0}).text("post_transform", transform)
                .wholes(prefix + "_treeids", new int[2]).wholes(prefix + "_nodeids", new int[]{1, 2})
                .wholes(prefix + "_ids", new int[2])
                .reals(prefix + "_weights", new double[]{-1, 2});
        return classifies
                ? node.texts("classlabels_strings", List.of("no", "yes")).message()
                : node.whole("n_targets", 1).message();
    }

    private static ProtoWriter maps(String name) {
        ProtoWriter number = new ProtoWriter().message(1, new ProtoWriter().whole(1, ElementType.FLOAT));
        ProtoWriter map = new ProtoWriter().message(5,
                new ProtoWriter().whole(1, ElementType.STRING).message(2, number));
        return new ProtoWriter().text(1, name).message(2,
                new ProtoWriter().message(4, new ProtoWriter().message(1, map)));
    }

    private static byte[] model(List<ProtoWriter> nodes, List<ProtoWriter> inputs, List<ProtoWriter> outputs) {
        ProtoWriter graph = new ProtoWriter().text(2, "test");
        nodes.forEach(node -> graph.message(Graph.NODE_OF_GRAPH, node));
        inputs.forEach(input -> graph.message(11, input));
        outputs.forEach(output -> graph.message(Graph.OUTPUT_OF_GRAPH, output));
        return new ProtoWriter().whole(1, 8).message(Graph.GRAPH_OF_MODEL, graph)
                .message(8, new ProtoWriter().text(1, "").whole(2, 13))
                .message(8, new ProtoWriter().text(1, NodeWriter.ML).whole(2, 3)).toBytes();
    }

    private Opened open(byte[] bytes, List<Feature> features) throws IOException {
        return ModelFiles.open(Files.write(Files.createTempFile(folder, "model", ""), bytes), features, List.of());
    }
}
