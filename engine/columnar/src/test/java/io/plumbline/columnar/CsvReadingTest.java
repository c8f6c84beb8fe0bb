// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.data.Value;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReadingTest {
    @TempDir
    Path folder;

    @Test
    void readsByteOrderMarkQuotesAndLineBreaksInFields() {
        Path file = csv("\uFEFFname,text\r\n\"a \"\"b\"\"\",\"one\r\ntwo\"\r\n\r\nc,\"x,y\"\r\n");
        try (Dataset dataset = Tables.open(file)) {
            assertThat(dataset.columns()).containsExactly("name", "text");
            assertThat(dataset.rows()).isEqualTo(2);
            assertThat(dataset.valuesInOrder("name", 9)).containsExactly(new Value.Text("a \"b\""),
                    new Value.Text("c"));
            assertThat(dataset.valuesInOrder("text", 9)).containsExactly(new Value.Text("one\r\ntwo"),
                    new Value.Text("x,y"));
        }
    }

    @Test
    void quotedColumnNamesMayHoldCommasQuotesAndLineBreaks() {
        try (Dataset dataset = Tables.open(csv("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\n1,2,3\n"))) {
            assertThat(dataset.columns()).containsExactly("a,b", "say \"x\"", "two\nlines");
        }
    }

    @Test
    void columnNamesThatDifferOnlyInCaseAreTwoColumns() {
        try (Dataset dataset = Tables.open(csv("Age,age\n1,2\n"))) {
            assertThat(dataset.valuesInOrder("Age", 9)).containsExactly(new Value.Whole(1));
            assertThat(dataset.valuesInOrder("age", 9)).containsExactly(new Value.Whole(2));
        }
    }

    @Test
    void aColumnWithoutANameIsCalledAsPandasCallsIt() {
        try (Dataset dataset = Tables.open(csv(",a\n0,5\n"))) {
            assertThat(dataset.columns()).containsExactly("Unnamed: 0", "a");
        }
    }

    @Test
    void headersEqualToTheFirstRowMeanItIsAHeader() {
        try (Dataset dataset = Tables.open(csv("a,b\n1,2\n"), "a", "b")) {
            assertThat(dataset.rows()).isEqualTo(1);
        }
    }

    @Test
    void otherHeadersMeanTheFirstRowIsData() {
        try (Dataset dataset = Tables.open(csv("x,y\nu,v\n"), "a", "b")) {
            assertThat(dataset.columns()).containsExactly("a", "b");
            assertThat(dataset.valuesInOrder("a", 9)).containsExactly(new Value.Text("x"), new Value.Text("u"));
        }
    }

    @Test
    void headersMustBeAsManyAsTheColumns() {
        Tables.refusal(Category.INVALID_DATA, csv("1,2\n"), "a", "b", "c")
                .startsWith("Headers in config do not match with the number of columns in the dataset")
                .contains("3 names", "2 columns");
    }

    @Test
    void aRaggedRowIsNamedByLineAndCounts() {
        Tables.refusal(Category.INVALID_DATA, csv("a,b,c\n1,2,3\n4,secret\n"))
                .startsWith("data.csv, line 3: the row has 2 fields where 3 were expected").doesNotContain("secret");
        Tables.refusal(Category.INVALID_DATA, csv("a,b\n1,2\n3,4\n5,6,7\n")).contains("line 4", "3 fields where 2");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        Tables.refusal(Category.INVALID_DATA, csv("a,b,a\n1,2,3\n")).contains("two columns named 'a'", "column 3");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedByLine() throws Exception {
        Path file = Files.write(folder.resolve("latin.csv"),
                new byte[]{'a', ',', 'b', '\n', '1', ',', (byte) 0xE9, '\n'});
        Tables.refusal(Category.INVALID_DATA, file).startsWith("latin.csv, line 2: the bytes are not UTF-8");
    }

    @Test
    void anEmptyFileAndAHeaderAloneAreRefused() {
        Tables.refusal(Category.INVALID_DATA, csv("")).contains("data.csv is empty");
        Tables.refusal(Category.INVALID_DATA, csv("a,b\n")).contains("column names but no rows");
    }

    @Test
    void aQuoteLeftOpenIsRefusedByLine() {
        Tables.refusal(Category.INVALID_DATA, csv("a,b\n\"x,1\n2,3\n")).contains("line 2", "quoted field does not end");
    }

    @Test
    void anotherDelimiterIsNamed() {
        Tables.refusal(Category.INVALID_DATA, csv("a;b\n1;2\n")).contains("holds ';'", "separated by commas");
    }

    @Test
    void anUnknownColumnIsAnsweredWithTheKnownOnes() {
        try (Dataset dataset = Tables.open(csv("a,b\n1,2\n"))) {
            Tables.refusal(Category.INVALID_DATA, () -> dataset.profile(List.of("c")))
                    .isEqualTo("'c' is not a column of the dataset (columns: a, b).");
        }
    }

    @Test
    void blankLinesAreNotRows() {
        try (Dataset dataset = Tables.open(csv("p\n1\n\n0\n\n"))) {
            assertThat(dataset.rows()).isEqualTo(2);
        }
    }

    @Test
    void aBlankFirstLineIsRefused() {
        Tables.refusal(Category.INVALID_DATA, csv("\n\na,b\n1,2\n")).startsWith("data.csv starts with a blank line");
    }

    @Test
    void aFirstFieldThatNeverEndsIsRefused() {
        Tables.refusal(Category.INVALID_DATA, csv("\"a,b\n" + "1,2\n".repeat(300_000)))
                .startsWith("data.csv, line 1: a field of the first row is longer than 1000000 letters");
    }

    @Test
    void carriageReturnsAloneEndLinesToo() {
        try (Dataset dataset = Tables.open(csv("a,b\r1,2\r3,4\r"))) {
            assertThat(dataset.rows()).isEqualTo(2);
        }
    }

    @Test
    void compressedFilesAreRead() throws Exception {
        Path file = folder.resolve("data.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        try (Dataset dataset = Tables.open(file)) {
            assertThat(dataset.valuesInOrder("b", 9)).containsExactly(new Value.Whole(2));
        }
    }

    private Path csv(String content) {
        return Tables.write(folder, "data.csv", content);
    }
}
