// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What kind of model a file holds, by its first bytes. */
enum FileKind {
    ONNX, XGBOOST_JSON, XGBOOST_UBJSON;

    private static final int HEAD = 400;
    private static final Pattern OLD_XGBOOST = Pattern
            .compile("(?s)^(binf|bs64).*|.*(gbtree|gblinear|dart|binary:logi|reg:squared|reg:linear|multi:soft).*");

    static FileKind of(byte[] bytes, Path file) {
        if (bytes.length == 0) {
            throw new PlumblineException(Category.INVALID_DATA, "The model file " + file + " is empty.");
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.strip().startsWith("{")) {
            return isUbjson(head) ? XGBOOST_UBJSON : XGBOOST_JSON;
        }
        String other = other(head);
        if (!other.isEmpty()) {
            throw new PlumblineException(Category.INVALID_DATA, "The model file " + file + " is " + other);
        }
        // ir_version, the first field of every ONNX file: a whole number with tag 1, at most two digits long.
        if (bytes.length > 2 && bytes[0] == 0x08 && bytes[1] > 0) {
            return ONNX;
        }
        throw new PlumblineException(Category.INVALID_DATA, "The file " + file
                + " is not a model that can be read: ONNX, XGBoost JSON and XGBoost UBJSON are.");
    }

    private static boolean isUbjson(String head) {
        return head.length() > 1 && "iIlLU$#".indexOf(head.charAt(1)) >= 0;
    }

    private static String other(String head) {
        if (head.startsWith("\u0080") || head.startsWith("(dp") || head.startsWith("ccopy_reg")) {
            return "a Python pickle, which runs code when it is read: export the model to ONNX.";
        }
        if (head.startsWith("tree\n") || head.startsWith("tree\r\n")) {
            return "a LightGBM text file: export the model to ONNX (onnxmltools.convert_lightgbm).";
        }
        if (head.startsWith("CBM1")) {
            return "a CatBoost file: export it with save_model(format=\"onnx\").";
        }
        if (head.startsWith("PK")) {
            return "a zip archive: name the ONNX or XGBoost file inside it.";
        }
        if (head.startsWith("\u001f\u008b")) {
            return "a gzip archive: unpack it and name the ONNX or XGBoost file inside it.";
        }
        if (head.startsWith("\u0089HDF")) {
            return "an HDF5 file: export the model to ONNX (tf2onnx).";
        }
        if (head.stripLeading().startsWith("<")) {
            return "XML or HTML: ONNX, XGBoost JSON and XGBoost UBJSON can be read.";
        }
        if (OLD_XGBOOST.matcher(head).matches()) {
            return "in XGBoost's old binary format: load it with the XGBoost that wrote it and save_model(\"model.ubj\").";
        }
        return "";
    }
}
