// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.xgboost;

import io.plumbline.measure.Notice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Feature;
import io.plumbline.model.Link;
import io.plumbline.model.Predictor;
import io.plumbline.model.Traits;
import io.plumbline.model.TreeEnsemble;
import io.plumbline.runtimes.binding.Answers;
import io.plumbline.runtimes.binding.Binding;
import io.plumbline.runtimes.binding.Loaded;
import io.plumbline.runtimes.binding.Remarks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Opens models of XGBoost, JSON or UBJSON: gbtree and dart, numeric and categorical splits. */
public final class XgboostModels {
    private static final int MOST_THREADS = 16;

    private final XgboostFile file;
    private final String identity;
    private final List<Feature> features;
    private final int[] columns;
    private final double[][] codes;
    private final List<String> outputs;
    private final List<Notice> notices = new ArrayList<>();

    private XgboostModels(XgboostFile file, String identity, List<Feature> features, List<String> outputNames) {
        this.file = file;
        this.identity = identity;
        this.features = features;
        columns = columns();
        codes = features.stream().map(feature -> Binding.numbers(file.name(), feature)).toArray(double[][]::new);
        outputs = Answers.names(file.name(), outputNames, List.of(), file.outputs());
    }

    /**
     * Opens the model in {@code bytes}; see {@code ModelFiles.open}. Its trees always have sum_hessian as cover.
     *
     * @param file its name, for sentences
     * @param identity see {@link Traits#identity}
     */
    public static Loaded load(byte[] bytes, String file, String identity, List<Feature> features,
            List<String> outputNames) {
        XgboostFile document = XgboostFile.read(bytes, file);
        if (!List.of("gbtree", "dart").contains(document.boosterName())) {
            throw new PlumblineException(Category.NOT_AVAILABLE_YET, "The XGBoost model " + file
                    + " is of the kind " + document.boosterName() + "; gbtree and dart can be scored.");
        }
        return new XgboostModels(document, identity, features, outputNames).load();
    }

    private Loaded load() {
        Objective objective = Objective.of(file.objective());
        Optional<TreeEnsemble> trees = trees(objective);
        if (file.objective().equals("multi:softmax")) {
            notices.add(Remarks.info("xgboost-softmax", file.name(), "The model's objective multi:softmax answers with"
                    + " the class alone; the classes' probabilities behind it are used."));
        }
        if (file.bestIteration() >= 0) {
            notices.add(Remarks.info("xgboost-early-stopping", file.name(), "Training stopped early, best after "
                    + (file.bestIteration() + 1)
                    + " rounds; all rounds in the file are used, as XGBoost's own scoring of a"
                    + " Booster does and its scikit-learn wrapper does not."));
        }
        return new Loaded(predictor(objective, trees), trees, notices);
    }

    private Predictor predictor(Objective objective, Optional<TreeEnsemble> trees) {
        if (DoubleStream.of(file.baseScores()).distinct().count() > 1) {
            notices.add(
                    Remarks.info("xgboost-base-scores", file.name(), "The model has a base_score of its own for each"
                            + " output, which the library at hand does not know; it is scored tree by tree in Java."));
            return trees.orElseThrow(() -> new PlumblineException(Category.NOT_AVAILABLE_YET,
                    "The XGBoost model " + file.name() + " has a base_score for each output and the objective "
                            + file.objective() + ", which cannot be scored yet."));
        }
        Booster serial = booster(1);
        Booster parallel = booster(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS));
        Traits traits = Traits.local("XGBoost, " + file.model().path("trees").size() + " trees, " + file.objective(),
                identity, objective.scale());
        XgboostPredictor predictor = new XgboostPredictor(file.name(), serial, parallel, columns, codes, features,
                outputs, traits);
        requireOutputs(serial, predictor);
        requireOutputs(parallel, predictor);
        return predictor;
    }

    private Booster booster(int threads) {
        try {
            Booster booster = XGBoost.loadModel(file.forLibrary());
            booster.setParam("nthread", threads);
            booster.setParam("verbosity", 0);
            return booster;
        } catch (XGBoostError | IOException failure) {
            throw Binding.refused("XGBoost cannot load the model " + file.name() + ": "
                    + String.valueOf(failure.getMessage()).lines().findFirst().orElse("") + ".", failure);
        }
    }

    private void requireOutputs(Booster booster, Predictor predictor) {
        try {
            int width = booster.inplace_predict(new float[columns.length], 1, columns.length, Float.NaN)[0].length;
            if (width != outputs.size()) {
                predictor.close();
                throw Binding.refused("The XGBoost model " + file.name() + " declares " + outputs.size()
                        + " outputs and gives " + width + ".");
            }
        } catch (XGBoostError failure) {
            predictor.close();
            throw Binding.refused("XGBoost cannot score a row with the model " + file.name() + ".", failure);
        }
    }

    // The trees are read even when no link of ours fits: that proves them whole before native code sees them.
    private Optional<TreeEnsemble> trees(Objective objective) {
        if (file.hasVectorLeaves()) {
            throw new PlumblineException(Category.NOT_AVAILABLE_YET, "The XGBoost model " + file.name()
                    + " has a vector in each leaf (multi_strategy multi_output_tree); one_output_per_tree can be scored.");
        }
        TreeEnsemble trees = XgboostTrees.read(file, objective.link().orElse(Link.IDENTITY), columns, codes, features,
                outputs, identity);
        if (objective.link().isEmpty()) {
            notices.add(Remarks.info("trees-not-used", file.name(),
                    "The model's trees cannot be explained as trees under"
                            + " the objective " + file.objective()
                            + "; it is treated as a model that can only be asked."));
            return Optional.empty();
        }
        return Optional.of(trees);
    }

    private int[] columns() {
        List<String> names = file.columnNames();
        List<String> numbered = IntStream.range(0, names.size()).mapToObj(column -> "f" + column).toList();
        boolean unnamed = names.isEmpty()
                || names.equals(numbered) && features.stream().noneMatch(feature -> names.contains(feature.name()));
        if (!unnamed && names.size() != file.columns()) {
            throw Binding.refused("The XGBoost model " + file.name() + " names " + names.size() + " columns and takes "
                    + file.columns() + ".");
        }
        return unnamed
                ? Binding.byPosition(file.name(), file.columns(), features)
                : Binding.byName(file.name(), names, features);
    }
}
