// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiiCommandTest {
    private static final String LETTER = """
            Dear support,

            my name is Adaeze Okonkwo. Write to adaeze@example.org.

            Thanks
            """;
    private static final String TABLE = """
            id,email,note,zip,illness
            1,ann@example.org,"says ""hi"", twice",10115,flu
            2,bo@example.org,plain,10115,flu
            3,cy@example.org,plain,10117,cold
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void layOut() throws IOException {
        write("letter.txt", LETTER);
        write("people.csv", TABLE);
        write("people.jsonl", "{\"id\":1,\"user\":{\"mail\":\"ann@example.org\"},\"n\":[1.50,null,true]}\n"
                + "{\"id\":2,\"user\":{\"mail\":\"none\"}}\n");
        write("key", "0123456789abcdef0123456789abcdef");
    }

    @Test
    void aTextIsCountedByKindWithoutShowingWhatWasFound() {
        Session session = run("scan", "letter.txt", "--types", "NAME,EMAIL");

        assertThat(session.errors()).isEmpty();
        assertThat(session.code()).isZero();
        assertThat(session.out()).startsWith(path("letter.txt") + ": 2 found\n").contains("EMAIL  1  ", "NAME   1  ",
                "first in line 3").doesNotContain("Adaeze", "adaeze");
        assertThat(run("scan", "letter.txt", "--types", "NAME", "--show").out())
                .contains("line 3: NAME Adaeze Okonkwo");
    }

    @Test
    void aTableIsCountedByColumnAndFindingsCanFailABuild() {
        Session session = run("scan", "people.csv", "--types", "EMAIL", "--fail-on-findings");

        assertThat(session.code()).isEqualTo(3);
        assertThat(session.out()).contains(": 3 found\n  email  EMAIL  3  ", "first in row 1");
        assertThat(run("scan", "people.csv", "--types", "EMAIL", "--columns", "note", "--fail-on-findings").code())
                .isZero();
    }

    @Test
    void jsonSaysWhereEachFindingIs() {
        Session session = run("scan", "people.jsonl", "letter.txt", "--types", "EMAIL", "--output-format", "json");

        assertThat(session.errors()).isEmpty();
        assertThat(session.out().replaceAll("\\s", "")).contains(
                "\"type\":\"EMAIL\",\"row\":1,\"column\":\"user.mail\",\"begin\":0,\"end\":15,\"length\":15",
                "\"found\":1").endsWith("]}").doesNotContain("ann@");
    }

    @Test
    void rowsThatDoNotHideAPersonAreToldInFigures() {
        Session session = run("scan", "people.csv", "--types", "PIN", "--quasi-identifiers", "zip", "--sensitive",
                "illness");

        // groups of 2 and 1 of 3 rows; each knows one illness; the whole has flu 2/3, cold 1/3, so group 10117 is 2/3 away
        assertThat(session.out())
                .contains("3 rows in 2 groups alike in zip; 1 row is alone in theirs", "prosecutor risk, mean",
                        "0.6667", "l of illness, distinct")
                .containsPattern("k +1\n").containsPattern("t of illness +0\\.6667\n");
        assertThat(run("scan", "people.csv", "--quasi-identifiers", "zipp").errors())
                .isEqualTo("plumbline: 'zipp' is not a column of " + path("people.csv")
                        + " (columns: id, email, note, zip, illness). Did you mean 'zip'?\n");
    }

    @Test
    void maskedCopiesDifferInWhatWasFoundAlone() throws IOException {
        Session session = run("mask", "letter.txt", "people.csv", "people.jsonl", "--types", "NAME,EMAIL", "--columns",
                "", "--output", "masked");
        assertThat(session.errors()).startsWith("plumbline: --columns is ''");

        session = run("mask", "letter.txt", "people.csv", "people.jsonl", "--types", "NAME,EMAIL", "--output",
                "masked");
        assertThat(session.errors()).isEmpty();
        assertThat(session.out()).startsWith(path("letter.txt") + ": 2 found\n").contains("first in line 3");
        assertThat(read("masked/letter.txt"))
                .isEqualTo(LETTER.replace("Adaeze Okonkwo", "{NAME}").replace("adaeze@example.org", "{EMAIL}"));
        assertThat(read("masked/people.csv")).isEqualTo(TABLE.replaceAll("(ann|bo|cy)@example.org", "{EMAIL}"));
        assertThat(read("masked/people.jsonl"))
                .isEqualTo("{\"id\":1,\"user\":{\"mail\":\"{EMAIL}\"},\"n\":[1.50,null,true]}\n"
                        + "{\"id\":2,\"user\":{\"mail\":\"none\"}}\n");
        assertThat(read("letter.txt")).isEqualTo(LETTER);
        assertThat(run("mask", "letter.txt", "--output", "masked").errors())
                .contains("exists already and is left as it is");
    }

    @Test
    void pseudonymsJoinAcrossFilesAndNeedAKey() throws IOException {
        assertThat(run("mask", "people.csv", "--operator", "pseudonymise", "--output", "out").errors())
                .startsWith("plumbline: this operator needs --key-file");
        assertThat(run("mask", "people.csv", "people.jsonl", "--types", "EMAIL", "--operator", "pseudonymise",
                "--key-file",
                path("key"), "--output", "out").code()).isZero();

        String stand = read("out/people.csv").lines().skip(1).findFirst().orElseThrow().split(",")[1];
        assertThat(stand).matches("[a-z0-9]{12}@example\\.invalid");
        assertThat(read("out/people.jsonl")).contains(stand);
    }

    @Test
    void parquetIsReadAndWrittenWithItsTypes() throws SQLException, IOException {
        sql("copy (select 1 as id, 'ann@example.org' as mail, 2.5 as score union all select 2, null, 3.5) to '"
                + path("people.parquet") + "' (format parquet)");
        assertThat(run("scan", "people.parquet", "--types", "EMAIL").out()).contains("mail  EMAIL  1  ");

        Session session = run("mask", "people.parquet", "--types", "EMAIL", "--output", "out");
        assertThat(session.errors()).isEmpty();
        assertThat(sql("select string_agg(concat_ws('|', id, mail, score, typeof(id)), ';' order by id) from '"
                + path("out/people.parquet") + "'")).isEqualTo("1|{EMAIL}|2.5|INTEGER;2|3.5|INTEGER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "scan missing.txt | 1 | missing.txt does not exist. Check the path.",
            "scan letter.txt --types NAMES | 2 | --types names 'NAMES', which is no kind of sensitive data. Did you mean 'NAME'?",
            "scan letter.txt --min-score 2 | 2 | --min-score is '2', allowed are numbers from 0 to 1, such as 0.7.",
            "scan letter.txt --sensitive x | 2 | --sensitive needs --quasi-identifiers",
            "mask letter.txt | 2 | --output is missing; name the folder the copies go to.",
            "mask letter.txt --output o --operator hide | 2 | --operator is 'hide', allowed are mask, redact",
            "scan bad.txt | 1 | bad.txt is not text in UTF-8.",
            "scan bad.json | 1 | bad.json is not valid JSON at line 2",
            "scan open.csv | 1 | open.csv, row 1: a quotation mark is never closed. Mend the file.",
            "scan bad.parquet | 1 | bad.parquet is not a Parquet file"})
    void badInputIsOneSentence(String arguments, int code, String sentence) throws IOException {
        Files.write(folder.resolve("bad.txt"), new byte[]{'a', (byte) 0xFF, 'b'});
        write("bad.json", "{\n]");
        write("open.csv", "a\n\"never");
        write("bad.parquet", "no parquet at all");
        List<String> words = List.of(arguments.strip().split(" +"));
        Session session = run(words.toArray(String[]::new));

        assertThat(session.errors()).contains(sentence.strip()).doesNotContain("\tat ");
        assertThat(session.code()).isEqualTo(code);
        assertThat(folder.resolve("o")).doesNotExist();
    }

    @Test
    void aFailureLeavesNoCopyBehind() throws IOException {
        write("bad.json", "{\"a\":\"ann@example.org\"");

        assertThat(run("mask", "letter.txt", "bad.json", "--output", "out").code()).isEqualTo(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aLongTextIsReadInPiecesAndLinesAreCountedThrough() throws IOException {
        write("long.txt", "nothing to see in this line of text\n".repeat(20_000) + "write to ann@example.org\n");

        Session session = run("scan", "long.txt", "--types", "EMAIL");
        assertThat(session.out()).contains("EMAIL  1  ", "first in line 20001");
        run("mask", "long.txt", "--types", "EMAIL", "--output", "out", "--quiet");
        assertThat(read("out/long.txt")).hasLineCount(20_001).endsWith("write to {EMAIL}\n");
    }

    /** Runs {@code pii} with these words; names of files are taken to be in the folder. */
    private Session run(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "pii";
        for (int at = 0; at < words.length; at++) {
            boolean isFile = words[at].matches("[a-z]+\\.[a-z]+") || at > 0 && words[at - 1].equals("--output");
            all[at + 1] = isFile ? path(words[at]) : words[at];
        }
        return Session.run(all);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static String sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement prepared = connection.createStatement()) {
            if (!prepared.execute(statement)) {
                return "";
            }
            try (var rows = prepared.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
