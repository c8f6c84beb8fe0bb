// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Feature;
import io.plumbline.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The columns of numbers that written trees split on: a number is one itself; a category that is asked for alone is one of 0
 * and 1 (OneHotEncoder); a set of categories, or one that missing cells belong to, is one too (LabelEncoder).
 */
final class EncodedColumns {
    private final TreeEnsemble ensemble;
    private final Map<Question, Integer> positions = new LinkedHashMap<>();

    /**
     * What a node asks.
     *
     * @param feature the dataset's column
     * @param codes the categories that go left; empty for a number
     * @param missing whether a missing cell goes left with them
     */
    private record Question(int feature, List<Integer> codes, boolean missing) {}

    EncodedColumns(TreeEnsemble ensemble) {
        this.ensemble = ensemble;
        TreeEnsemble.Nodes nodes = ensemble.nodes();
        Map<Integer, TreeSet<Integer>> alone = new TreeMap<>();
        List<Question> sets = new ArrayList<>();
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int node = 0; node < nodes.feature().length; node++) {
            if (nodes.feature()[node] < 0) {
                continue;
            }
            Question question = question(node);
            if (question.codes().isEmpty() && !categorical(node)) {
                numbers.add(question.feature());
            } else if (isAlone(question)) {
                alone.computeIfAbsent(question.feature(), feature -> new TreeSet<>()).add(question.codes().getFirst());
            } else if (!sets.contains(question)) {
                sets.add(question);
            }
        }
        numbers.forEach(feature -> place(new Question(feature, List.of(), false)));
        alone.forEach((feature, codes) -> codes.forEach(code -> place(new Question(feature, List.of(code), false))));
        sets.forEach(this::place);
    }

    /** Returns the column that the inner node {@code node} splits on. */
    int of(int node) {
        return positions.getOrDefault(question(node), -1);
    }

    /** Returns whether the column is 1 where {@code node} goes left and 0 elsewhere, instead of a number to compare. */
    boolean categorical(int node) {
        return ensemble.features().get(ensemble.nodes().feature()[node]).kind() == Feature.Kind.CATEGORICAL;
    }

    /** Adds the operations that make the columns, and returns the name of the matrix that holds them. */
    String write(List<ProtoWriter> operations, List<ProtoWriter> constants) {
        List<String> parts = new ArrayList<>();
        Map<Integer, List<String>> alone = new LinkedHashMap<>();
        positions.forEach((question, position) -> {
            if (isAlone(question)) {
                alone.computeIfAbsent(question.feature(), feature -> new ArrayList<>())
                        .add(level(question.feature(), question.codes().getFirst()));
            }
        });
        positions.forEach((question, position) -> {
            Feature feature = ensemble.features().get(question.feature());
            if (feature.kind() == Feature.Kind.NUMERIC) {
                parts.add(feature.name());
            } else if (!isAlone(question)) {
                parts.add(set(question, position, operations));
            } else if (alone.containsKey(question.feature())) {
                parts.add(oneHot(feature, alone.getOrDefault(question.feature(), List.of()), operations, constants));
                alone.remove(question.feature());
            }
        });
        if (parts.isEmpty()) {
            Feature any = ensemble.features().getFirst();
            parts.add(any.kind() == Feature.Kind.NUMERIC
                    ? any.name()
                    : oneHot(any, List.of(any.levels().getFirst()), operations, constants));
        }
        operations.add(new NodeWriter("Concat", false, parts, "/columns").whole("axis", 1).message());
        return "/columns";
    }

    private String set(Question question, int position, List<ProtoWriter> operations) {
        List<String> keys = new ArrayList<>();
        question.codes().forEach(code -> keys.add(level(question.feature(), code)));
        if (question.missing()) {
            keys.add("");
        }
        if (keys.isEmpty()) {
            keys.add(level(question.feature(), 0));
        }
        double held = question.codes().isEmpty() && !question.missing() ? 0 : 1;
        String output = "/set" + position;
        operations.add(new NodeWriter("LabelEncoder", true,
                List.of(ensemble.features().get(question.feature()).name()), output).texts("keys_strings", keys)
                .reals("values_floats", keys.stream().mapToDouble(key -> held).toArray()).real("default_float", 0)
                .message());
        return output;
    }

    private static String oneHot(Feature feature, List<String> levels, List<ProtoWriter> operations,
            List<ProtoWriter> constants) {
        String shape = "/width/" + feature.name();
        constants.add(NodeWriter.constant(shape, -1, levels.size()));
        operations.add(new NodeWriter("OneHotEncoder", true, List.of(feature.name()), "/cube/" + feature.name())
                .texts("cats_strings", levels).whole("zeros", 1).message());
        operations.add(new NodeWriter("Reshape", false, List.of("/cube/" + feature.name(), shape),
                "/onehot/" + feature.name()).message());
        return "/onehot/" + feature.name();
    }

    private Question question(int node) {
        int feature = ensemble.nodes().feature()[node];
        if (!categorical(node)) {
            if (ensemble.nodes().leftLevels()[node].length > 0) {
                throw new PlumblineException(Category.INVALID_ARGUMENT, "The column '"
                        + ensemble.features().get(feature).name()
                        + "' is one of numbers and is asked for categories; describe it as a column of categories.");
            }
            return new Question(feature, List.of(), false);
        }
        List<Integer> left = IntStream.range(0, ensemble.features().get(feature).levels().size())
                .filter(code -> ensemble.goesLeft(node, code)).boxed().toList();
        return new Question(feature, left, ensemble.nodes().missingLeft()[node]);
    }

    private static boolean isAlone(Question question) {
        return question.codes().size() == 1 && !question.missing();
    }

    private String level(int feature, int code) {
        List<String> levels = ensemble.features().get(feature).levels();
        return levels.isEmpty() ? "" : Collections.unmodifiableList(levels).get(code);
    }

    private void place(Question question) {
        positions.putIfAbsent(question, positions.size());
    }
}
