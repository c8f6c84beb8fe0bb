// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.data.Value;
import io.plumbline.documents.AnalysisConfig.ColumnRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What an analysis configuration asks about a model: {@code methods.shap}, {@code methods.pdp} and Plumbline's additions.
 *
 * @param shap Shapley values; empty when not asked for
 * @param pdp partial dependence; empty when not asked for
 * @param options {@code plumbline.explain}
 * @param reasons {@code plumbline.reason_codes}
 */
public record ExplanationConfig(Optional<Shap> shap, Optional<Pdp> pdp, Options options, Optional<Reasons> reasons) {

    /** Returns whether nothing is asked about a model. */
    public boolean isEmpty() {
        return shap.isEmpty() && pdp.isEmpty();
    }

    /**
     * {@code methods.shap}.
     *
     * @param baseline what absent features are replaced by; empty to make it by clustering
     * @param clusters rows of a baseline that is made
     * @param coalitions coalitions per row; empty to sample until the requested error is met
     * @param logOdds whether outputs are turned into log-odds
     * @param aggregation "mean_abs", "median" or "mean_sq"
     * @param saveLocal whether every row's values are written
     * @param seed seed of the coalitions
     * @param features features to list; empty for all
     * @param text how texts are explained; empty when there are none
     */
    public record Shap(Optional<BaselineSource> baseline, OptionalInt clusters, OptionalLong coalitions,
            boolean logOdds, String aggregation, boolean saveLocal, long seed, List<ColumnRef> features,
            Optional<TextConfig> text) {
        public Shap {
            features = List.copyOf(features);
        }
    }

    /** A baseline as the configuration gives it. */
    public sealed interface BaselineSource {

        /** A file, in the dataset's format, features only. */
        record File(String uri) implements BaselineSource {}

        /** Rows as lists of values in the order of the features; null is missing. */
        record Rows(List<List<Value>> rows) implements BaselineSource {}

        /** Rows as objects, by feature name. */
        record Objects(List<Map<String, Value>> rows) implements BaselineSource {}
    }

    /**
     * {@code methods.shap.text_config}.
     *
     * @param granularity "token", "sentence" or "paragraph"
     * @param language name or code
     * @param mostUnits most units of a text to list
     */
    public record TextConfig(String granularity, String language, int mostUnits) {}

    /**
     * {@code methods.pdp}.
     *
     * @param resolution buckets along a numeric feature
     * @param features features to draw; empty for the most important ones
     * @param top how many of those
     */
    public record Pdp(int resolution, List<ColumnRef> features, int top) {
        public Pdp {
            features = List.copyOf(features);
        }
    }

    /**
     * {@code plumbline.explain}.
     *
     * @param engine "auto", or an engine of {@code ShapleyPlan}
     * @param rows most rows to explain
     * @param modelCalls most model calls of the Shapley part
     * @param targetError half-width at which sampling stops, as a share of the range of a row's values
     * @param groups columns that get one attribution together
     * @param interactions whether pairwise interactions are computed
     * @param pairs pairs for two-way partial dependence; empty for the two most important features
     * @param curves individual curves in a dependence plot
     * @param permutationRepeats shuffles of each feature; 0 for none
     * @param maskToken what an absent piece of text is replaced by; dropped when empty
     */
    public record Options(String engine, OptionalInt rows, OptionalLong modelCalls, double targetError,
            List<Group> groups, boolean interactions, List<List<ColumnRef>> pairs, int curves, int permutationRepeats,
            Optional<String> maskToken) {
        public Options {
            groups = List.copyOf(groups);
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * Columns that get one attribution together.
     *
     * @param name its name
     * @param columns which
     */
    public record Group(String name, List<ColumnRef> columns) {
        public Group {
            columns = List.copyOf(columns);
        }
    }

    /**
     * {@code plumbline.reason_codes}.
     *
     * @param output output that decides, by label header
     * @param threshold output at which decisions turn
     * @param adverseBelow whether outputs below it are adverse
     * @param most most reasons for a decision
     * @param comparedWith whom the baseline stands for
     * @param minimumStability share of draws that must keep the reasons and their order
     * @param reasons the reasons
     */
    public record Reasons(Optional<String> output, double threshold, boolean adverseBelow, int most,
            Optional<String> comparedWith, double minimumStability, List<Reason> reasons) {
        public Reasons {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One reason.
     *
     * @param group name of the feature group
     * @param features its columns
     * @param code its code
     * @param text what the person is told
     * @param direction "any", "higher" or "lower"
     * @param allowed whether it may be given as a reason
     */
    public record Reason(String group, List<ColumnRef> features, String code, String text, String direction,
            boolean allowed) {
        public Reason {
            features = List.copyOf(features);
        }
    }
}
