// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.privacy.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not quite what they should be. */
class PiiInputTest {
    @TempDir
    Path temporary;

    private PiiFolder folder;

    @BeforeEach
    void layOut() {
        folder = new PiiFolder(temporary);
    }

    @Test
    void aFirstRowOfValuesIsNotTakenForColumnNames() throws IOException {
        folder.write("people.csv", "ann@example.org,10115\nbo@example.org,10117\n");

        Session session = folder.run("mask", "people.csv", "--types", "EMAIL", "--output", "out");
        assertThat(session.errors()).isEqualTo("plumbline: " + folder.path("people.csv")
                + ": the first row should name the columns, but holds a value in field 1. "
                + "Add a row of column names, or say --no-header.\n");
        assertThat(session.code()).isEqualTo(1);
        assertThat(temporary.resolve("out")).doesNotExist();

        assertThat(folder.run("mask", "people.csv", "--types", "EMAIL", "--no-header", "--output", "out").out())
                .contains("column 1  EMAIL  2  ");
        assertThat(folder.read("out/people.csv")).isEqualTo("{EMAIL},10115\n{EMAIL},10117\n");
    }

    @Test
    void aMissingFileIsSaidBeforeAnythingIsPrinted() throws IOException {
        folder.write("letter.txt", "Write to ann@example.org.");

        Session session = folder.run("scan", "letter.txt", "gone.txt", "--output-format", "json");

        assertThat(session.errors()).contains("gone.txt does not exist. Check the path.");
        assertThat(session.out()).isEmpty();
        assertThat(session.code()).isEqualTo(1);
    }

    @Test
    void theGuideListsEveryKind() throws IOException {
        String guide = Files.readString(Path.of("../../docs/guides/sensitive-data.md"));

        assertThat(EntityType.values()).allSatisfy(type -> assertThat(guide).containsPattern("\\b" + type + "\\b"));
    }

    @Test
    void rowsOfOtherLengthsAreSearchedAndTold() throws IOException {
        folder.write("people.csv", "id,mail\n1,ann@example.org,bo@example.org\n\n2\n3,cy@example.org\n");

        Session session = folder.run("scan", "people.csv", "--types", "EMAIL");
        assertThat(session.out()).contains("people.csv: 3 found", "column 3  EMAIL  1");
        assertThat(session.errors()).isEqualTo("plumbline: " + folder.path("people.csv")
                + ": 2 rows have more or fewer than 2 fields, the first in row 1; what stands there is searched as it "
                + "stands.\n");
        assertThat(session.code()).isZero();
    }

    @Test
    void aMarkOfTheByteOrderBelongsToNoColumnAndNoField() throws IOException {
        folder.write("people.csv", "\uFEFF\"mail, first\",id\nann@example.org,1\n");

        assertThat(folder.run("scan", "people.csv", "--types", "EMAIL").out()).contains("mail, first  EMAIL  1");
        folder.run("mask", "people.csv", "--types", "EMAIL", "--output", "out");
        assertThat(folder.read("out/people.csv")).isEqualTo("\uFEFF\"mail, first\",id\n{EMAIL},1\n");
    }

    @Test
    void columnsToSearchMustBeThere() throws IOException {
        folder.write("people.csv", "id,mail\n1,ann@example.org\n");

        Session session = folder.run("mask", "people.csv", "--columns", "mial", "--output", "out");
        assertThat(session.errors())
                .contains("--columns names 'mial', which is no column of these files (columns: id, mail)."
                        + " Did you mean 'mail'?");
        assertThat(session.code()).isEqualTo(1);
        assertThat(temporary.resolve("out")).doesNotExist();
    }

    @Test
    void keysOfJsonThatAreValuesAreMaskedToo() throws IOException {
        folder.write("seen.json", "{\"ann@example.org\": {\"count\": 3}, \"mail\": \"none\"}");

        folder.run("mask", "seen.json", "--types", "EMAIL", "--output", "out");
        assertThat(folder.read("out/seen.json")).isEqualTo("{\"{EMAIL}\":{\"count\":3},\"mail\":\"none\"}\n");
    }

    @Test
    void halvesOfSurrogatePairsStayInJson() throws IOException {
        folder.write("odd.json", "[\"a\\ud83d\", \"\\ude00b\", \"\\ud83d\\ude00\", \"\\ud83d\\ud83d\\ude00\"]");

        assertThat(folder.run("mask", "odd.json", "--output", "out").errors()).isEmpty();
        assertThat(folder.read("out/odd.json"))
                .isEqualTo("[\"a\\ud83d\",\"\\ude00b\",\"\ud83d\ude00\",\"\\ud83d\ud83d\ude00\"]\n");
    }

    @Test
    void jsonBeyondWhatIsReadIsOneSentence() throws IOException {
        folder.write("deep.json", "[".repeat(2_000) + "]".repeat(2_000));
        folder.write("long.json", "{\"n\": " + "1".repeat(5_000) + "}");

        Session session = folder.run("mask", "long.json", "deep.json", "--types", "EMAIL", "--output", "out");
        assertThat(session.out()).contains("long.json: nothing found");
        assertThat(session.errors()).contains("deep.json holds a text of more than 50000000 characters, a number of ",
                "or more than 1000 levels").hasLineCount(1);
        assertThat(session.code()).isEqualTo(1);
        assertThat(temporary.resolve("out")).doesNotExist();
    }

    @Test
    void aMatchInAVeryLongLineIsFoundWhereverItIs() throws IOException {
        String filler = "lorem ipsum ".repeat(25_000);
        folder.write("long.txt", filler + "4111 1111 1111 1111 " + filler + "ann@example.org");

        folder.run("mask", "long.txt", "--types", "EMAIL,CREDIT_DEBIT_CARD_NUMBER", "--output", "out");
        assertThat(folder.read("out/long.txt")).isEqualTo(filler + "{CREDIT_DEBIT_CARD_NUMBER} " + filler + "{EMAIL}");
    }

    @Test
    void aRareNameIsFoundInAColumnOfNamesWhateverTheColumnIsCalled() throws IOException {
        String names = "Peterson Okonkwo Nguyen Kowalski Murphy Rossi Yamamoto Hansen Ivanov Schneider";
        folder.write("people.csv", "v1,v2\n" + (names + " Leota Thill").replace(" ", ",17\n") + ",17\n");

        folder.run("mask", "people.csv", "--types", "NAME", "--output", "out");
        assertThat(folder.read("out/people.csv")).contains("{NAME},").doesNotContain("Leota", "Thill")
                .hasLineCount(13);
        assertThat(folder.run("scan", "people.csv", "--types", "NAME").out()).contains("v1  NAME  12");
    }

    @Test
    void elementsOfAnArrayAreRows() throws IOException {
        folder.write("people.json", "[{\"zip\": 1}, {\"zip\": 1, \"mail\": \"ann@example.org\"}, {\"zip\": 2}]");

        assertThat(folder.run("scan", "people.json", "--types", "EMAIL", "--quasi-identifiers", "zip").out())
                .contains("mail  EMAIL  1  ", "first in row 2", "3 rows in 2 groups alike in zip");
        folder.run("mask", "people.json", "--types", "EMAIL", "--output", "out");
        assertThat(folder.read("out/people.json"))
                .isEqualTo("[{\"zip\":1},{\"zip\":1,\"mail\":\"{EMAIL}\"},{\"zip\":2}]\n");
    }

    @Test
    void aTableWithoutRowsHasNoFiguresAndSaysWhy() throws IOException {
        folder.write("people.csv", "zip,illness\n");

        Session session = folder.run("scan", "people.csv", "--quasi-identifiers", "zip", "--sensitive", "illness");
        assertThat(session.out()).contains("0 rows in 0 groups", "undefined: there are no rows");
        assertThat(session.code()).isZero();
    }

    @Test
    void oneRowIsAloneAndMissingValuesAreAlike() throws IOException {
        folder.write("one.csv", "zip,illness\n10115,flu\n");
        assertThat(folder.run("scan", "one.csv", "--quasi-identifiers", "zip", "--sensitive", "illness").out())
                .contains("1 row in 1 group alike in zip; 1 row is alone in theirs")
                .containsPattern("prosecutor risk, mean +1\n").containsPattern("t of illness +0\n");

        folder.write("gaps.jsonl",
                "{\"zip\":\"10115\",\"ill\":[\"flu\",\"cold\"]}\n{\"ill\":\"flu\"}\n{\"zip\":null}\n");
        assertThat(folder.run("scan", "gaps.jsonl", "--quasi-identifiers", "zip", "--sensitive", "ill").out())
                .contains("3 rows in 2 groups alike in zip; 1 row is alone in theirs");
        assertThat(folder.run("scan", "gaps.jsonl", "--quasi-identifiers", "zap").errors())
                .contains("'zap' is not a column of", "Did you mean 'zip'?");
    }

    @Test
    void figuresNeedATableAndEachColumnOnce() throws IOException {
        folder.write("letter.txt", "Hello");
        folder.write("people.csv", "zip\n1\n");

        assertThat(folder.run("scan", "letter.txt", "--quasi-identifiers", "zip").errors())
                .contains("--quasi-identifiers needs a table");
        assertThat(folder.run("scan", "people.csv", "--quasi-identifiers", "zip", "--sensitive", "zip").errors())
                .contains("'zip' is in --quasi-identifiers and in --sensitive");
    }
}
