// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.xgboost;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.runtimes.binding.Binding;
import java.util.List;
import java.util.stream.IntStream;

/** One tree of a model file as arrays over its nodes, found to be of one length. */
final class TreeArrays {
    private static final int LARGEST_CATEGORY = 1 << 24;

    private final String file;
    private final int number;
    final int[] left;
    final int[] right;
    final int[] feature;
    final double[] condition;
    final double[] cover;
    final boolean[] missingLeft;
    /** By node: whether it asks for categories. */
    final boolean[] asksCategory;
    /** By node that does: the categories that go right. */
    final int[][] categories;

    TreeArrays(String file, int number, JsonNode tree) {
        this.file = file;
        this.number = number;
        left = ints(tree.path("left_children"));
        right = ints(tree.path("right_children"));
        feature = ints(tree.path("split_indices"));
        condition = doubles(tree.path("split_conditions"));
        cover = doubles(tree.path("sum_hessian"));
        missingLeft = new boolean[left.length];
        asksCategory = new boolean[left.length];
        categories = new int[left.length][0];
        JsonNode declared = tree.path("tree_param").path("num_nodes");
        if (left.length == 0 || declared.asInt() != left.length || right.length != left.length
                || feature.length != left.length
                || condition.length != left.length || cover.length != left.length
                || List.of("default_left", "base_weights", "loss_changes", "parents").stream()
                        .anyMatch(name -> tree.path(name).size() != left.length)) {
            throw refused();
        }
        for (int node = 0; node < left.length; node++) {
            // The library takes the right child to be the one after the left one, whatever the file says.
            boolean leaf = left[node] == -1 && right[node] == -1;
            if (!leaf && (left[node] < 0 || right[node] != left[node] + 1)) {
                throw refused();
            }
            missingLeft[node] = tree.path("default_left").get(node).asInt() != 0
                    || tree.path("default_left").get(node).asBoolean();
        }
        readCategories(tree);
    }

    PlumblineException refused() {
        return Binding.refused("The XGBoost model " + file + " is damaged: the nodes of tree " + number
                + " do not fit together.");
    }

    private void readCategories(JsonNode tree) {
        int[] all = ints(tree.path("categories"));
        int[] nodes = ints(tree.path("categories_nodes"));
        int[] starts = ints(tree.path("categories_segments"));
        int[] sizes = ints(tree.path("categories_sizes"));
        if (starts.length != nodes.length || sizes.length != nodes.length) {
            throw refused();
        }
        for (int index = 0; index < nodes.length; index++) {
            int start = starts[index];
            int end = start + sizes[index];
            int before = index == 0 ? -1 : nodes[index - 1];
            if (nodes[index] <= before || nodes[index] >= left.length || start < 0 || end <= start
                    || end > all.length) {
                throw refused();
            }
            asksCategory[nodes[index]] = true;
            categories[nodes[index]] = IntStream.range(start, end).map(entry -> all[entry]).toArray();
        }
        if (IntStream.of(all).anyMatch(category -> category < 0 || category >= LARGEST_CATEGORY)) {
            throw refused();
        }
        JsonNode types = tree.path("split_type");
        for (int node = 0; node < left.length; node++) {
            if ((types.path(node).asInt() == 1) != asksCategory[node]) {
                throw refused();
            }
        }
    }

    private static int[] ints(JsonNode array) {
        return array.valueStream().mapToInt(JsonNode::asInt).toArray();
    }

    private static double[] doubles(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
