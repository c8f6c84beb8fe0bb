// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.xgboost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.runtimes.binding.Binding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model file of XGBoost as a document.
 *
 * @param name of the file, for sentences
 * @param bytes as they are
 * @param root the document
 */
record XgboostFile(String name, byte[] bytes, JsonNode root) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static XgboostFile read(byte[] bytes, String name) {
        try {
            JsonNode root = isJson(bytes) ? MAPPER.readTree(bytes) : UbjsonReader.read(bytes);
            XgboostFile file = new XgboostFile(name, bytes, root);
            if (!file.booster().isObject() || !file.parameters().isObject()) {
                throw Binding.refused("The file " + name + " is JSON, but no XGBoost model: it has no"
                        + " learner.gradient_booster.");
            }
            return file;
        } catch (IOException | IllegalArgumentException malformed) {
            throw Binding.refused("The XGBoost model " + name + " is damaged or cut off: " + firstLine(malformed) + ".",
                    malformed);
        }
    }

    private static boolean isJson(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && bytes[start] != '{') {
            start++;
        }
        return start + 1 >= bytes.length || "iIlLU$#".indexOf(bytes[start + 1]) < 0;
    }

    private static String firstLine(Exception failure) {
        String message = failure.getMessage() == null ? "unreadable" : failure.getMessage();
        return message.lines().findFirst().orElse("unreadable").replaceAll("\\.$", "");
    }

    /** "gbtree", "dart" or "gblinear". */
    String boosterName() {
        return booster().path("name").asText("gbtree");
    }

    String objective() {
        return learner().path("objective").path("name").asText("");
    }

    int outputs() {
        return Math.max(1, Math.max(parameters().path("num_class").asInt(), parameters().path("num_target").asInt(1)));
    }

    int columns() {
        return parameters().path("num_feature").asInt();
    }

    /** Names of the columns; empty when the file has none. */
    List<String> columnNames() {
        return texts(learner().path("feature_names"));
    }

    /** The trees with what belongs to them; of a dart model, the ones it wraps. */
    JsonNode model() {
        return boosterName().equals("dart") ? booster().path("gbtree").path("model") : booster().path("model");
    }

    /** Whether leaves hold one number for each output. */
    boolean hasVectorLeaves() {
        return model().path("trees").valueStream()
                .anyMatch(tree -> tree.path("tree_param").path("size_leaf_vector").asInt(1) > 1);
    }

    /** Whether the number of trees that the file names, and the rounds it divides them into, are those of its trees. */
    boolean countsTreesRight() {
        int trees = model().path("trees").size();
        int before = 0;
        for (JsonNode start : model().path("iteration_indptr")) {
            if (start.asInt(-1) < before) {
                return false;
            }
            before = start.asInt();
        }
        boolean divided = model().path("iteration_indptr").isMissingNode() || before == trees;
        return divided && model().path("gbtree_model_param").path("num_trees").asInt() == trees
                && model().path("tree_info").size() == trees;
    }

    /** By tree, what a dart model multiplies it with; empty for other models. */
    double[] treeWeights() {
        return stream(booster().path("weight_drop")).mapToDouble(JsonNode::asDouble).toArray();
    }

    /** Rounds that early stopping found best; -1 when it was not used. */
    int bestIteration() {
        return learner().path("attributes").path("best_iteration").asInt(-1);
    }

    /** One starting value for all outputs, or one for each. Written as 0.5, "5E-1", "[5E-1]" or ["5E-1"]. */
    double[] baseScores() {
        JsonNode score = parameters().path("base_score");
        String text = score.isContainerNode() ? score.toString() : score.asText("0.5");
        try {
            return Stream.of(text.replaceAll("[\\[\\]\"\\s]", "").split(",")).mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException malformed) {
            throw Binding.refused(
                    "The XGBoost model " + name + " has the base_score '" + text + "', which is no number.",
                    malformed);
        }
    }

    /** The file as the library at hand understands it: one plain base_score, and classes' probabilities for the class. */
    byte[] forLibrary() throws IOException {
        boolean plainBase = parameters().path("base_score").asText("").matches("[^\\[]+");
        if (plainBase && !objective().equals("multi:softmax")) {
            return bytes;
        }
        JsonNode changed = root.deepCopy();
        ObjectNode learner = (ObjectNode) changed.get("learner");
        ((ObjectNode) learner.get("learner_model_param")).put("base_score", Float.toString((float) baseScores()[0]));
        if (objective().equals("multi:softmax")) {
            ((ObjectNode) learner.get("objective")).put("name", "multi:softprob");
        }
        return MAPPER.writeValueAsBytes(changed);
    }

    private JsonNode learner() {
        return root.path("learner");
    }

    private JsonNode parameters() {
        return learner().path("learner_model_param");
    }

    private JsonNode booster() {
        return learner().path("gradient_booster");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(entry -> texts.add(entry.asText()));
        return texts;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}
