// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes;

import io.plumbline.measure.Notice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.TreeEnsemble;
import io.plumbline.runtimes.binding.Loaded;
import io.plumbline.runtimes.onnx.OnnxModels;
import io.plumbline.runtimes.xgboost.XgboostModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Model files, told apart by what is in them and not by their name. */
public final class ModelFiles {
    private ModelFiles() {}

    /**
     * An opened model. Closing it closes the predictor.
     *
     * @param predictor the model; a {@link io.plumbline.model.Classifier} when it names labels; safe for several threads
     * @param trees the same function as trees over the same columns, when the model is a tree ensemble that could be read
     *        whole and answers like the runtime (within 1e-5) on rows made from its own thresholds
     * @param notices what a reader should know about the file
     */
    public record Opened(Predictor predictor, Optional<TreeEnsemble> trees, List<Notice> notices)
            implements
                AutoCloseable {
        public Opened {
            notices = List.copyOf(notices);
        }

        @Override
        public void close() {
            predictor.close();
        }
    }

    /**
     * Opens an ONNX or XGBoost (JSON or UBJSON) model and binds it to a dataset's columns: by name when the model names its
     * inputs, else by position.
     *
     * @param features the dataset's columns, in the order of the cells; categories as codes of {@link Feature#levels}
     * @param outputNames names of the outputs (label headers); empty to take the model's own, or "label0", "label1", ...
     * @throws PlumblineException NOT_FOUND when there is no such file, ACCESS_DENIED when it cannot be read, INVALID_DATA when
     *         it is not a model or its inputs or outputs do not fit, NOT_AVAILABLE_YET for a kind of model that is known and
     *         not supported
     */
    public static Opened open(Path file, List<Feature> features, List<String> outputNames) {
        byte[] bytes = bytes(file);
        Loaded loaded = switch (FileKind.of(bytes, file)) {
            case ONNX -> OnnxModels.load(bytes, file.toString(), identity(bytes), features, outputNames);
            case XGBOOST_JSON, XGBOOST_UBJSON -> XgboostModels.load(bytes, file.toString(), identity(bytes), features,
                    outputNames);
        };
        return SelfCheck.of(loaded);
    }

    private static byte[] bytes(Path file) {
        if (!Files.exists(file)) {
            throw new PlumblineException(Category.NOT_FOUND, "There is no model file " + file + ".");
        }
        if (!Files.isRegularFile(file)) {
            throw new PlumblineException(Category.NOT_FOUND,
                    "The model " + file + " is not a file: name the ONNX or XGBoost file itself.");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException | OutOfMemoryError failure) {
            throw new PlumblineException(Category.ACCESS_DENIED, "The model file " + file + " cannot be read.",
                    failure);
        }
    }

    private static String identity(byte[] bytes) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
