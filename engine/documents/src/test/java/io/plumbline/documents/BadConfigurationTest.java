// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;
import static io.plumbline.measure.PlumblineException.Category.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.measure.PlumblineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sentence for each way in which a configuration can be wrong. */
class BadConfigurationTest {
    @TempDir
    Path folder;

    private static String sentence(String text) {
        PlumblineException failure = Samples.failure(() -> AnalysisConfigs.parse(text, "config.json"));
        assertThat(failure.category()).isEqualTo(INVALID_CONFIGURATION);
        return Samples.sentence(failure);
    }

    /** The sentence for one key added to a configuration that is right. */
    private static String sentenceFor(String key) {
        return sentence("""
                {"label": "y", "label_values_or_threshold": [1],
                "facet": [{"name_or_index": "sex"}],
                %s}""".formatted(key));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": 1,}        | line 1, column 9: expected a key in double quotes, and no comma before a closing brace
            {'a': 1}         | line 1, column 2: expected a key in double quotes, and no comma before a closing brace
            {"a" 1}          | line 1, column 6: expected a colon after the key
            {"a": 1 "b": 2}  | line 1, column 9: expected a comma or a closing bracket
            {"a": [1,]}      | line 1, column 10: expected a value (text in double quotes, a number, true, false, null, [ or {), and no comma before a bracket
            {"a": [1}        | line 1, column 9: expected the closing bracket ]
            {"a": NaN}       | line 1, column 10: expected a value (text in double quotes, a number, true, false, null, [ or {), and no comma before a bracket
            {"a": tru}       | line 1, column 7: expected a value (text in double quotes, a number, true, false, null, [ or {), and no comma before a bracket
            {"a": 01}        | line 1, column 8: expected a number without leading zeros
            {"a": "\\q"}     | line 1, column 9: expected one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four digits
            {"a": 1          | line 1, column 8: the document ends too early; expected the closing bracket or quote
            {"a": 1}}        | line 1, column 9: expected the end of the document, since every bracket is closed
            {"a": 1} {}      | line 1, column 10: the document ends before this; remove what follows
            {"a": 1e999}     | line 1, column 7: expected a finite number, at most 1.8e308
            // why           | line 1, column 1: expected no comment, since JSON has none
            {"a": 1, "a": 2} | line 1, column 10: the key 'a' is already there in line 1; keep one of them
            """)
    void whatIsNotJsonIsToldWithItsPlace(String text, String told) {
        assertThat(sentence(text)).isEqualTo("config.json is not valid JSON at " + told + ".");
    }

    @Test
    void aPlaceIsCountedInLines() {
        assertThat(sentence("{\n  \"label\": \"y\",\n  headers: []\n}"))
                .isEqualTo(
                        "config.json is not valid JSON at line 3, column 3: expected a key in double quotes, and no comma before a closing brace.");
    }

    @Test
    void aNumberBeyond64BitsIsRefused() {
        assertThat(sentenceFor("\"plumbline\": {\"seed\": 9223372036854775808}"))
                .isEqualTo("config.json is not valid JSON "
                        + "at line 3, column 23: expected a whole number from -9223372036854775808 to 9223372036854775807.");
    }

    @Test
    void textOverTwoLinesIsRefused() {
        assertThat(sentence("{\"label\": \"a\nb\"}")).isEqualTo("config.json is not valid JSON at line 1, column 13: "
                + "expected text on one line; write a line break in it as \\n.");
    }

    @Test
    void endlessNestingIsRefused() {
        assertThat(sentence("[".repeat(100_000))).isEqualTo("config.json is not valid JSON: "
                + "it is nested too deeply, or a text or number in it is too long.");
    }

    @Test
    void anEmptyDocumentIsRefused() {
        assertThat(sentence(" \n")).isEqualTo("config.json is empty. Expected a JSON object.");
    }

    @Test
    void aListIsNoConfiguration() {
        assertThat(sentence("[]"))
                .isEqualTo("config.json, line 1: the document must be an object, but is an empty list.");
    }

    @Test
    void anUnknownKeyIsToldWithTheNearestKnownOne() {
        assertThat(sentence("{\n\"lable\": 1}"))
                .startsWith("config.json, line 2: lable is not a known key; the document takes "
                        + "version, dataset_type, ")
                .endsWith(" or plumbline. Did you mean 'label'?");
        assertThat(sentenceFor("\"segment_config\": [{\"name_or_indx\": 1}]"))
                .isEqualTo(
                        "config.json, line 3: segment_config[0].name_or_indx is not a known key; segment_config[0] takes "
                                + "config_name, name_or_index, segments or display_aliases. Did you mean 'name_or_index'?");
        assertThat(sentenceFor("\"methods\": {\"post_training_bais\": {}}"))
                .endsWith(" Did you mean 'post_training_bias'?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "headers": ["a", 7] | headers[1] must be text, but is the number 7. Put it in quotes if it is meant as text.
            "headers": "a" | headers must be a list of at least one item, each text, but is 'a'.
            "headers": [] | headers must be a list of at least one item, each text, but is an empty list.
            "group_variable": 1.5 | group_variable must be a column's name or zero-based index, but is the number 1.5. Put it in quotes if it is meant as text.
            "group_variable": -1 | group_variable must be a column's name or zero-based index, but is the number -1.
            "group_variable": " " | group_variable must be a column's name or zero-based index, but is ' '.
            "group_variable": null | group_variable must be a column's name or zero-based index, but is null. Leave the key out or give it a value.
            "probability_threshold": "0.5" | probability_threshold must be a number from 0 to 1, but is '0.5'.
            "probability_threshold": 1.5 | probability_threshold must be a number from 0 to 1, but is the number 1.5.
            "dataset_type": "text/cvs" | dataset_type must be one of 'text/csv', 'application/jsonlines', 'application/json', 'application/x-parquet', 'application/x-image', 'application/sagemakercapturejson', but is 'text/cvs'. Did you mean 'text/csv'?
            "version": "2.0" | version must be '1.0', but is '2.0'. Did you mean '1.0'?
            "version": 1.0 | version must be '1.0', but is the number 1.0. Put it in quotes if it is meant as text.
            "label_type": "nominal" | label_type must be one of 'categorical', 'continuous', but is 'nominal'.
            "methods": [] | methods must be an object, but is an empty list.
            "methods": {"report": {"name": "../x"}} | methods.report.name must be a file name without a folder, but is '../x'.
            "methods": {"shap": {"use_logit": 1}} | methods.shap.use_logit must be true or false, but is the number 1.
            "methods": {"shap": {"text_config": {"granularity": "token"}}} | methods.shap.text_config.language is missing. It must be text that is not blank.
            "methods": {"pdp": {"grid_resolution": 10}} | methods.pdp.features is missing. Name the features to draw, or add methods.shap.
            "predictor": {"endpoint_name_prefix": "-x"} | predictor.endpoint_name_prefix must be at most 23 letters, digits and hyphens, with a letter or digit at both ends, but is '-x'.
            "predictor": {"endpoint_name_prefix": "a-----------------------b"} | predictor.endpoint_name_prefix must be at most 23 letters, digits and hyphens, with a letter or digit at both ends, but is 'a-----------------------b'.
            "predictor": {"content_template": {"a": 1}} | predictor.content_template.a must be text, but is the number 1. Put it in quotes if it is meant as text.
            "plumbline": {"bootstrap_replicates": -1} | plumbline.bootstrap_replicates must be a whole number from 0 to 100000, but is the number -1.
            "plumbline": {"minimum_rows": 0} | plumbline.minimum_rows must be a whole number from 1 to 2147483647, but is the number 0.
            "plumbline": {"confidence_level": 1} | plumbline.confidence_level must be a number from 0.5 to below 1, but is the number 1.
            "plumbline": {"subgroup_depth": 4} | plumbline.subgroup_depth must be a whole number from 1 to 3, but is the number 4.
            "plumbline": {"seed": 1.5} | plumbline.seed must be a whole number, but is the number 1.5.
            """)
    void aValueThatDoesNotFitIsToldWithWhatWould(String key, String told) {
        assertThat(sentenceFor(key)).isEqualTo("config.json, line 3: " + told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "headers": ["a", "b", "a"] | headers[2] 'a' is the same as headers[0]. Give every column a name of its own.
            "segment_config": [{"name_or_index": "age", "segments": []}] | segment_config[0].segments must be a list of at least one item, each a list of at least one item, each text, a number, true or false, but is an empty list.
            "segment_config": [{"name_or_index": "age", "segments": [["(1, 2]"]], "display_aliases": ["a", "b", "c"]}] | segment_config[0].display_aliases must be one name for each segment (1), or one more for all other rows (2), but are 3.
            "segment_config": [{"name_or_index": "age", "segments": [["(1, 2]"], ["(40, 25]"]]}] | segment_config[0].segments[1][0] must be an interval such as '(25, 40]' with the lower end first, but is '(40, 25]'.
            "segment_config": [{"name_or_index": "age", "segments": [["[1"], ["(1, x2)"]]}] | segment_config[0].segments[1][0] must be an interval such as '(25, 40]' with the lower end first, but is '(1, x2)'.
            "dataset_type": "application/json", "predicted_label": 3 | predicted_label must be a JMESPath expression for JSON, but is the number 3.
            "dataset_type": "application/x-image" | bias metrics need a table, but dataset_type is 'application/x-image'. Use text/csv, application/jsonlines, application/json or application/x-parquet.
            "time_series_data_config": {"item_id": "id"} | bias metrics cannot be computed for time series. Remove time_series_data_config, or methods.pre_training_bias and methods.post_training_bias.
            "methods": {"pre_training_bias": {"methods": ["DPL", "CDL"]}} | methods.pre_training_bias.methods[1] must be 'all', CDDL, CI, DPL, JS, KL, KS, LP or TVD, but is 'CDL'. Did you mean 'CDDL'?
            "methods": {"pre_training_bias": {"methods": "dpl"}} | methods.pre_training_bias.methods must be 'all', CDDL, CI, DPL, JS, KL, KS, LP or TVD, but is 'dpl'. Did you mean 'DPL'?
            "methods": {"pre_training_bias": {"methods": ["DI"]}} | methods.pre_training_bias.methods[0]: DI is a metric of methods.post_training_bias. Move it there.
            """)
    void keysThatContradictEachOtherAreTold(String key, String told) {
        assertThat(sentenceFor(key)).isEqualTo("config.json, line 3: " + told);
    }

    @Test
    void whatBiasMetricsNeedMustBeThere() {
        assertThat(sentence("{}")).isEqualTo("config.json, line 1: label is missing. "
                + "Bias metrics need label, label_values_or_threshold and facet.");
        assertThat(sentence("{\"label\": \"y\", \"label_values_or_threshold\": 1, \"facet\": []}")).isEqualTo(
                "config.json, line 1: facet must be a list of at least one item, each an object, but is an empty list.");
        assertThat(sentence("{\"label\": \"y\", \"label_values_or_threshold\": 1, \"facet\": [{}]}")).isEqualTo(
                "config.json, line 1: facet[0].name_or_index is missing. It must be a column's name or zero-based index.");
    }

    @Test
    void aContinuousColumnTakesOneThreshold() {
        String base = "{\"label\": \"y\", \"label_type\": \"continuous\", \"label_values_or_threshold\": %s, "
                + "\"facet\": [{\"name_or_index\": 0, \"facet_type\": \"continuous\", \"value_or_threshold\": %s}]}";

        assertThat(sentence(base.formatted("[1, 2]", "3")))
                .isEqualTo("config.json, line 1: label_type is 'continuous', "
                        + "so label_values_or_threshold must be one number, a threshold, but is 2 values.");
        assertThat(sentence(base.formatted("1", "[\"old\"]"))).isEqualTo("config.json, line 1: facet[0].facet_type is "
                + "'continuous', so facet[0].value_or_threshold must be one number, a threshold, but is 'old'.");
    }

    @Test
    void longTextIsCutAndStaysOnOneLine() {
        assertThat(sentenceFor("\"version\": \"" + "x\\n".repeat(500) + "\""))
                .isEqualTo("config.json, line 3: version must be '1.0', but is '" + "x ".repeat(30) + "...'.");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("none.json");
        PlumblineException failure = Samples.failure(() -> AnalysisConfigs.read(file));

        assertThat(failure.category()).isEqualTo(NOT_FOUND);
        assertThat(failure).hasMessage(file + " does not exist. Check the path.");
    }

    @Test
    void aFolderIsNoConfiguration() {
        assertThat(Samples.failure(() -> AnalysisConfigs.read(folder)))
                .hasMessage(folder + " is a folder. Name the file in it.");
    }

    @Test
    void whatIsNotUtf8IsRefused() throws IOException {
        Path file = Files.write(folder.resolve("latin.json"),
                "{\"label\": \"Größe\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Samples.failure(() -> AnalysisConfigs.read(file)))
                .hasMessage(file + " is not UTF-8 text (byte 14). Save it as UTF-8.");
    }

    @Test
    void aDataFileGivenByMistakeIsNotReadWhole() throws IOException {
        Path file = Files.write(folder.resolve("big.json"), new byte[(16 << 20) + 1]);

        assertThat(Samples.failure(() -> AnalysisConfigs.read(file)))
                .hasMessage(
                        file + " is larger than 16 MiB, which no configuration is. Check that it is not a data file.");
    }
}
