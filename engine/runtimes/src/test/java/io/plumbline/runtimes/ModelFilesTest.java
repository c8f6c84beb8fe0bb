// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Feature;
import io.plumbline.runtimes.ModelFiles.Opened;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no model, or not one for these columns, is refused with one sentence. */
class ModelFilesTest {
    private static final List<Feature> NUMBERS = List.of(Feature.numeric("a"), Feature.numeric("b"),
            Feature.numeric("kind"));
    private static final List<String> TYPES = List.of("float", "float", "c");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMissingFileIsNotFound() {
        Path missing = folder.resolve("model.onnx");

        assertThatThrownBy(() -> ModelFiles.open(missing, NUMBERS, List.of())).isInstanceOfSatisfying(
                PlumblineException.class, failure -> assertThat(failure.category()).isEqualTo(Category.NOT_FOUND))
                .hasMessage("There is no model file " + missing + ".");
        assertThatThrownBy(() -> ModelFiles.open(folder, NUMBERS, List.of())).hasMessageContaining("is not a file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|is empty", "age,sex|is not a model that can be read",
            "tree|is not a model that can be read", "PK\u0003\u0004zip|is a zip archive", "{\"a\": 1}|no XGBoost model",
            "{\"a\": |damaged or cut off", "<html>no</html>|XML or HTML", "binf\u0001|old binary format",
            "CBM1abc|CatBoost"})
    void whatIsNoModelIsRefused(String content, String sentence) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), NUMBERS, sentence);
    }

    @Test
    void oldXgboostFilesAndPicklesAreNamed() {
        byte[] old = new byte[200];
        System.arraycopy("binary:logistic".getBytes(StandardCharsets.US_ASCII), 0, old, 144, 15);

        assertRefused(new byte[]{8, 8, 18, 0}, NUMBERS, "is not an ONNX model");
        assertRefused(old, NUMBERS, "XGBoost's old binary format");
        assertRefused(new byte[]{(byte) 0x80, 4, 'c'}, NUMBERS, "a Python pickle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ubj"})
    void anXgboostModelThatIsCutOffIsRefused(String format) {
        byte[] bytes = Trained.file(format, Map.of("objective", "binary:logistic"), List.of(), TYPES);
        for (int cut = 1; cut < 10; cut++) {
            assertRefused(Arrays.copyOf(bytes, bytes.length * cut / 10), NUMBERS, "damaged or cut off");
        }
    }

    @Test
    void columnsThatDoNotFitAreNamed() {
        byte[] named = Trained.file("json", Map.of("objective", "binary:logistic"), Trained.COLUMNS, TYPES);
        byte[] unnamed = Trained.file("json", Map.of("objective", "binary:logistic"), List.of(), TYPES);

        assertRefused(named, List.of(Feature.numeric("a"), Feature.numeric("b"), Feature.numeric("kinds")),
                "takes a column 'kind' that the dataset does not have. Did you mean 'kinds'?");
        assertRefused(named, List.of(Feature.numeric("a"), Feature.numeric("b"), Feature.numeric("kind"),
                Feature.numeric("sex")), "does not take the column 'sex': put it into excluded_columns.");
        assertRefused(unnamed, List.of(Feature.numeric("a"), Feature.numeric("b")),
                "takes 3 columns and names none, the dataset gives 2 ('a', 'b')");
        assertRefused(named, List.of(Feature.numeric("a"), Feature.numeric("b"),
                Feature.categorical("kind", List.of("rent", "own"))), "The column 'kind' holds text");
    }

    @Test
    void linearBoostersAreNotAvailableYet() {
        byte[] linear = Trained.file("json", Map.of("objective", "binary:logistic", "booster", "gblinear"), List.of(),
                List.of());

        assertThatThrownBy(() -> open(linear, NUMBERS)).isInstanceOfSatisfying(PlumblineException.class,
                failure -> assertThat(failure.category()).isEqualTo(Category.NOT_AVAILABLE_YET));
    }

    @Test
    void theIdentityIsTheHashOfTheBytes() {
        byte[] bytes = Trained.file("json", Map.of("objective", "binary:logistic"), List.of(), TYPES);
        try (Opened one = open(bytes, NUMBERS); Opened same = open(bytes, NUMBERS)) {
            assertThat(one.predictor().traits().identity()).matches("sha256:[0-9a-f]{64}")
                    .isEqualTo(same.predictor().traits().identity())
                    .isEqualTo(one.trees().orElseThrow().identity());
        }
    }

    private void assertRefused(byte[] bytes, List<Feature> features, String sentence) {
        assertThatThrownBy(() -> open(bytes, features))
                .isInstanceOfSatisfying(PlumblineException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.INVALID_DATA))
                .hasMessageContaining(sentence);
    }

    private Opened open(byte[] bytes, List<Feature> features) {
        try {
            return ModelFiles.open(Files.write(Files.createTempFile(folder, "model", ".any"), bytes), features,
                    List.of());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
