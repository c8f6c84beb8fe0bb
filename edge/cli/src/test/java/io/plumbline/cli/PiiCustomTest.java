// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people define themselves: custom identifiers and allow lists. */
class PiiCustomTest {
    private static final String STAFF = """
            {"name": "Staff id", "regex": "S-[0-9]{4}", "keywords": ["employee"], "maximumMatchDistance": 40,
             "severityLevels": [{"severity": "HIGH", "occurrencesThreshold": 1}], "tags": {"team": "hr"}}
            """;

    @TempDir
    Path temporary;

    private PiiFolder folder;

    @BeforeEach
    void layOut() throws IOException {
        folder = new PiiFolder(temporary);
        folder.write("letter.txt",
                "The employee S-1234 wrote to ann@example.org and info@example.org.\nPart S-9999.\n");
        folder.write("people.csv", "employee,part\nS-1234,S-5678\nS-0001,none\n");
        folder.write("staff.json", STAFF);
    }

    @Test
    void customIdentifiersAreCountedAndMaskedUnderTheirNames() throws IOException {
        Session session = folder.run("scan", "letter.txt", "people.csv", "--types", "EMAIL", "--identifiers",
                "staff.json");
        assertThat(session.errors()).isEmpty();
        assertThat(session.out()).contains("letter.txt: 3 found", "Staff id  1  1.00  first in line 1",
                "people.csv: 2 found\n  employee  Staff id  2  1.00  first in row 1");

        assertThat(
                folder.run("mask", "letter.txt", "--types", "EMAIL", "--identifiers", "staff.json", "--output", "out")
                        .code())
                .isZero();
        assertThat(folder.read("out/letter.txt"))
                .isEqualTo("The employee {Staff id} wrote to {EMAIL} and {EMAIL}.\nPart S-9999.\n");
    }

    @Test
    void howMuchTheyMatterDependsOnHowManyTheFileHas() throws IOException {
        folder.write("levels.json", STAFF.replace("[{\"severity\": \"HIGH\", \"occurrencesThreshold\": 1}]",
                "[{\"severity\": \"LOW\", \"occurrencesThreshold\": 2}, "
                        + "{\"severity\": \"HIGH\", \"occurrencesThreshold\": 9}]"));

        assertThat(
                folder.run("scan", "letter.txt", "people.csv", "--types", "PIN", "--identifiers", "levels.json").out())
                .contains("  Staff id: fewer than its lowest threshold of severity\n", "  Staff id: severity LOW\n");
        assertThat(folder.run("scan", "letter.txt", "people.csv", "--types", "PIN", "--identifiers", "levels.json",
                "--output-format", "json").out().replaceAll("\\s", ""))
                .contains("\"severities\":{\"Staffid\":null}", "\"severities\":{\"Staffid\":\"LOW\"}");
    }

    @Test
    void severalIdentifiersComeFromOneFileOrFromSeveral() throws IOException {
        folder.write("two.json", "[" + STAFF + ", {\"name\": \"part\", \"regex\": \"Part S-[0-9]+\"}]");
        folder.write("word.json", "{\"name\": \"word\", \"regex\": \"wrote\"}");

        assertThat(folder.run("scan", "letter.txt", "--types", "PIN", "--identifiers", "two.json", "--identifiers",
                "word.json", "--show").out())
                .contains("line 1: Staff id S-1234", "line 2: part Part S-9999", "line 1: word wrote");
    }

    @Test
    void whatAnAllowListNamesIsNeitherCountedNorMasked() throws IOException {
        folder.write("allowed.txt", "\uFEFFInfo@Example.org\r\n\r\n");
        folder.write("allowed.json", "{\"name\": \"made up\", \"criteria\": {\"regex\": \"S-0.*\"}}");

        assertThat(folder.run("scan", "people.csv", "--types", "EMAIL", "--identifiers", "staff.json", "--allow",
                "allowed.txt", "--allow", "allowed.json").out()).contains("people.csv: 1 found");
        folder.run("mask", "letter.txt", "--types", "EMAIL", "--allow", "allowed.txt", "--output", "out");
        assertThat(folder.read("out/letter.txt")).contains("to {EMAIL} and info@example.org.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{'name': 'x'} | has no regex, or one that is no text.",
            "{'name': 'x', 'regex': '(?=a)'} | regex has look-ahead '(?=' at character 1",
            "{'name': 'x', 'regex': 'a', 'keyword': []} | has the member 'keyword'; known are name, regex,",
            "{'name': 'x', 'regex': 'a', 'keyword': []} | Did you mean 'keywords'?",
            "{'name': 'x', 'regex': 'a', 'keywords': 'b'} | has keywords that are no array of texts.",
            "{'name': 'x', 'regex': 'a', 'keywords': ['b']} | keywords[0] has 1 characters: between 3 and 90 are allowed.",
            "{'name': 'x', 'regex': 'a', 'maximumMatchDistance': '9'} | has a maximumMatchDistance that is no whole number",
            "{'name': 'x', 'regex': 'a', 'severityLevels': [{'severity': 'BAD'}]} | has a severity level that is not",
            "[{'name': 'x', 'regex': 'a'}, {'name': 'x', 'regex': 'b'}] | entry 2 has the name 'x' of an identifier before",
            "[] | is neither an object as CreateCustomDataIdentifier takes it, nor an array of them.",
            "{'name': | is not valid JSON at line 1",
            "{} {} | is not valid JSON at line 1"})
    void anIdentifierThatCannotBeReadIsOneSentence(String json, String sentence) throws IOException {
        folder.write("bad.json", json.strip().replace('\'', '"'));

        Session session = folder.run("scan", "letter.txt", "--identifiers", "bad.json");
        assertThat(session.errors()).startsWith("plumbline: " + folder.path("bad.json")).contains(sentence.strip())
                .hasLineCount(1);
        assertThat(session.code()).isEqualTo(1);
    }

    @Test
    void anAllowListThatCannotBeReadIsOneSentence() throws IOException {
        folder.write("long.txt", "x".repeat(91));
        folder.write("empty.txt", "\n");
        folder.write("words.json", "{\"criteria\": {\"s3WordsList\": {\"bucketName\": \"b\", \"objectKey\": \"k\"}}}");

        assertThat(List.of(error("long.txt"), error("empty.txt"), error("words.json"), error("none.txt")))
                .satisfiesExactly(error -> assertThat(error).contains("entry 1 of the allow list has 91 characters"),
                        error -> assertThat(error).contains("the allow list has 0 entries"),
                        error -> assertThat(error).contains("names a list of words in S3, which is not read from here"),
                        error -> assertThat(error).contains("none.txt does not exist or is no file. Check the path."));
    }

    private String error(String list) {
        Session session = folder.run("mask", "letter.txt", "--allow", list, "--output", "out");
        assertThat(session.code()).isEqualTo(1);
        assertThat(temporary.resolve("out")).doesNotExist();
        return session.errors();
    }
}
