// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of bad input: exit code 1, one sentence, no trace, and nothing left in the output folder or beside it. */
class BadInputTest {
    @TempDir
    Path folder;

    private Workplace workplace;

    @BeforeEach
    void layOut() throws IOException {
        workplace = Workplace.in(folder);
    }

    @Test
    void aMissingConfiguration() throws IOException {
        Files.delete(folder.resolve("config.json"));

        refused("config.json does not exist. Check the path.");
    }

    @Test
    void aMissingDataset() throws IOException {
        workplace.configure("loans.csv", "loan.csv");

        refused("loan.csv does not exist. Check dataset_uri, which is taken from the configuration's folder when relative.");
    }

    @Test
    void invalidJson() throws IOException {
        workplace.write("config.json", "{\"version\": \"1.0\",\n \"label\": }");

        refused("config.json is not valid JSON at line 2, column 11: expected a value");
    }

    @Test
    void anUnknownKey() throws IOException {
        workplace.configure("\"label\":", "\"lable\":");

        refused("config.json, line 3: lable is not a known key", "Did you mean 'label'?");
    }

    @Test
    void aValueOfTheWrongType() throws IOException {
        workplace.configure("\"label\":", "\"probability_threshold\": \"high\", \"label\":");

        refused("probability_threshold must be a number from 0 to 1, but is 'high'.");
    }

    @Test
    void anUnknownColumn() throws IOException {
        workplace.configure("\"sex\"", "\"sexx\"");

        refused("facet[0].name_or_index 'sexx' is not a column of the dataset (columns: sex, age, granted, predicted). "
                + "Did you mean 'sex'?");
    }

    @Test
    void anEmptyDataset() throws IOException {
        workplace.write("loans.csv", "");

        refused("loans.csv is empty. A dataset needs a row of column names and at least one row of data.");
    }

    @Test
    void aDatasetWithoutRows() throws IOException {
        workplace.write("loans.csv", "sex,age,granted,predicted\n");

        refused("loans.csv has column names but no rows. A dataset needs at least one row of data.");
    }

    @Test
    void aRaggedRow() throws IOException {
        workplace.insert(6, "f,3");

        refused("loans.csv, line 6: the row has 2 fields where 4 were expected.");
    }

    @Test
    void duplicateHeaders() throws IOException {
        workplace.write("loans.csv", String.join("\n", workplace.rows()).replace("sex,age", "sex,sex"));

        refused("loans.csv has two columns named 'sex' (the second is column 2). Rename one of them.");
    }

    @Test
    void labelsAndPredictionsOfDifferentTypes() throws IOException {
        workplace.write("loans.csv",
                workplace.rows().stream().map(row -> row.replaceAll(",[01]$", ",yes"))
                        .collect(Collectors.joining("\n")));

        refused("Predicted label 'predicted' (text) and label 'granted' (whole numbers) have no value in common");
    }

    @Test
    void filesThatDoNotJoin() throws IOException {
        workplace.write("scores.csv", "age,predicted\n900,1\n901,0\n");
        workplace.configure("\"label\":",
                "\"predicted_label_dataset_uri\": \"scores.csv\", \"joinsource_name_or_index\": \"age\","
                        + " \"label\":");

        refused("scores.csv");
    }

    @Test
    void aDatasetOutsideTheAllowedFolders() {
        Path elsewhere = folder.resolve("elsewhere");
        Session session = Session.run(Map.of("PLUMBLINE_ALLOWED_FOLDERS", elsewhere.toString()), "analyze",
                folder.resolve("config.json").toString(), "--output", workplace.output().toString());

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.errors()).startsWith("plumbline: ").contains("loans.csv", elsewhere.toString())
                .hasLineCount(1);
    }

    @Test
    void aFacetValueThatNeverOccursIsRefusedByStrictAndAnErrorEntryInCompat() throws IOException {
        workplace.configure("[\"f\"]", "[\"x\"]");

        refused("No row has sex = x (values: f, m).");
        assertThat(workplace.analyze("--mode", "compat", "--quiet").code()).isZero();
        assertThat(Files.readString(workplace.output().resolve("analysis.json"))).contains("\"error\"");
    }

    @Test
    void aFacetWithASingleValueIsRefusedByStrict() throws IOException {
        workplace.write("loans.csv", String.join("\n", workplace.rows()).replace("\nm,", "\nf,"));

        refused("sex");
    }

    @Test
    void aModelIsNeededButNotNamed() throws IOException {
        workplace.configure("\"methods\": {\"pre_training_bias\": {\"methods\": \"all\"}, \"post_training_bias\": "
                + "{\"methods\": [\"DPPL\", \"DI\"]}}", "\"methods\": {\"shap\": {\"num_samples\": 10}}");

        refused("config.json asks for methods.shap, which needs a model: name one with plumbline.model, --model FILE or --endpoint URL.");
    }

    @Test
    void aReportNameThatLeavesTheFolder() throws IOException {
        workplace.configure("\"methods\": {", "\"methods\": {\"report\": {\"name\": \"../x\"}, ");

        refused("methods.report.name must be a file name without a folder, but is '../x'.");
    }

    @Test
    void anUnknownPolicy() throws IOException {
        Session session = workplace.analyze("--fail-on", "four-fifth");

        assertThat(session.code()).isEqualTo(2);
        assertThat(session.errors())
                .startsWith("plumbline: --fail-on is 'four-fifth', which is neither a file nor a preset")
                .contains("Did you mean 'four-fifths'?");
        assertThat(workplace.leftBehind()).isEmpty();
    }

    @Test
    void aFolderWithOtherFilesAsOutput() throws IOException {
        Files.createDirectory(workplace.output());
        Files.writeString(workplace.output().resolve("thesis.docx"), "x");

        Session session = workplace.analyze();

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.errors()).contains("holds thesis.docx, which is not a result of Plumbline").hasLineCount(1);
        assertThat(workplace.results()).containsExactly("thesis.docx");
    }

    @Test
    void aByteOrderMarkIsNoBadInput() throws IOException {
        workplace.write("loans.csv", "\uFEFF" + String.join("\n", workplace.rows()));

        assertThat(workplace.analyze("--quiet")).isEqualTo(new Session(0, "", ""));
    }

    @Test
    void quotedLineBreaksAreNoBadInput() throws IOException {
        workplace.write("loans.csv", workplace.rows().stream()
                .map(row -> row.startsWith("sex") ? row + ",note" : row + ",\"two\nlines\"")
                .collect(Collectors.joining("\n")));

        assertThat(workplace.analyze("--quiet")).isEqualTo(new Session(0, "", ""));
    }

    @Test
    void aFacetWithThousandsOfValuesShowsTheLargestAndTheRest() throws IOException {
        workplace.configure(", \"value_or_threshold\": [\"f\"]", "");
        workplace.write("loans.csv", "sex,age,granted,predicted\n" + IntStream.range(0, 20_000)
                .mapToObj(row -> "v" + row + ",30," + row % 2 + "," + row % 3 % 2).collect(Collectors.joining("\n")));

        Session session = workplace.analyze();

        assertThat(session.code()).as(session.errors()).isZero();
        assertThat(session.out()).contains("20,000");
    }

    private void refused(String... parts) throws IOException {
        Session session = workplace.analyze();

        assertThat(session.code()).as(session.errors()).isEqualTo(1);
        assertThat(session.out()).isEmpty();
        assertThat(session.errors()).startsWith("plumbline: ").contains(parts).doesNotContain("\tat ", "Exception")
                .hasLineCount(1);
        assertThat(workplace.leftBehind()).isEqualTo(Collections.emptyList());
    }
}
