// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.documents.guardrails.GuardrailDocuments;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.library.GuardrailStatus;
import io.plumbline.store.Database;
import io.plumbline.store.DatabaseSettings;
import io.plumbline.store.guardrails.JdbiGuardrails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardrailTestCommandTest {
    private static final String POLICY = """
            {"name": "orders", "blockedInputMessaging": "no", "blockedOutputsMessaging": "not that",
             "wordPolicyConfig": {"wordsConfig": [{"text": "plumbus"}]},
             "sensitiveInformationPolicyConfig": {"regexesConfig": [
                {"name": "order", "pattern": "ORD-[0-9]{6}", "action": "ANONYMIZE"}]}}
            """;

    @TempDir
    Path folder;
    private Path policy = Path.of("");

    @BeforeEach
    void write() throws IOException {
        policy = Files.writeString(folder.resolve("policy.json"), POLICY);
    }

    @Test
    void aTextIsShownWithEveryFindingAndItsPlace() {
        Session session = test("--input", "Where is ORD-123456?");

        assertThat(session.errors()).isEmpty();
        assertThat(session.out()).contains("ANONYMIZED: Masked: pattern order.")
                .containsPattern("pattern +order +1\\.000 +ANONYMIZE +9-19 +'ORD-123456'")
                .contains("output: Where is {order}?");
        assertThat(session.code()).isZero();
        assertThat(test("--input", "a plumbus", "--direction", "output").out()).contains("BLOCKED", "not that");
    }

    @Test
    void findingsComeAsJson() {
        assertThat(test("--input", "a Plumbus", "--output-format", "json").out()).contains("\"action\":\"BLOCKED\"",
                "\"policy\":\"WORD\"", "\"begin\":2,\"end\":9", "\"outputs\":[\"no\"]");
    }

    @Test
    void casesThatGoAsExpectedEndWithNought() throws IOException {
        Session session = cases("""
                {"text": "hello", "expected": "NONE"}
                {"text": "ORD-000001", "expected": "anonymized"}

                {"text": "plumbus ORD-000001", "expected": "BLOCKED", "direction": "OUTPUT"}
                {"text": "whatever"}
                """);

        assertThat(session.errors()).isEmpty();
        assertThat(session.out()).contains("3 of 3 as expected.").containsPattern("ANONYMIZED +0 +1 +0");
        assertThat(session.code()).isZero();
    }

    @Test
    void aCaseThatGoesOtherwiseEndsWithThree() throws IOException {
        Session session = cases("""
                {"name": "harmless", "text": "hello", "expected": "BLOCKED"}
                {"text": "hello", "expected": "NONE"}
                """);

        assertThat(session.code()).isEqualTo(3);
        assertThat(session.out()).contains("harmless  (expected BLOCKED)", "1 of 2 as expected.");
    }

    @Test
    void aGuardrailOfAServerIsTried() {
        Path data = folder.resolve("data");
        try (Database database = Database.open(DatabaseSettings.fileIn(data))) {
            new JdbiGuardrails(database).add(new Guardrail("abcdefghij12", "DRAFT", GuardrailDocuments.read(POLICY),
                    Map.of(), GuardrailStatus.READY, Instant.EPOCH, Instant.EPOCH));
        }

        Session session = Session.run("guardrail", "test", "--guardrail", "abcdefghij12", "--data", data.toString(),
                "--input", "a plumbus");
        assertThat(session.errors()).isEmpty();
        assertThat(session.out()).contains("BLOCKED");
        assertThat(Session.run("guardrail", "test", "--guardrail", "abcdefghij12:7", "--data", data.toString(),
                "--input", "x").errors()).contains("no guardrail 'abcdefghij12' with version 7");
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        assertThat(Session.run("guardrail", "test", "--input", "x").errors()).contains("by one of --policy FILE");
        assertThat(test().errors()).contains("by one of --input TEXT");
        assertThat(test("--input", "x", "--direction", "up").errors()).contains("--direction is 'up'");
        assertThat(cases("{\"text\": \"a\", \"expect\": \"NONE\"}").errors()).contains("line 1 of", "'expect'");
        assertThat(cases("{\"text\": \"a\", \"expected\": \"MAYBE\"}").errors()).contains("other than NONE",
                ": 'MAYBE'.");
        assertThat(cases("nonsense").errors()).contains("is no JSON object").doesNotContain("nonsense");
        assertThat(cases("[\"a\"]").errors()).contains("line 1 of", "is no JSON object");
        assertThat(cases("{\"text\": \"a\", \"expected\": 5}").errors()).contains(": '5'.");
        assertThat(cases("{\"text\": \"a\", \"direction\": \"a text that was put here\"}").errors())
                .contains("another direction than INPUT and OUTPUT").doesNotContain("put here");
        assertThat(cases("{\"text\": \"a\", \"direction\": \"output\"}").errors()).isEmpty();
        assertThat(cases("\n").errors()).contains("holds no case");
        assertThat(test("--file", folder.toString()).errors()).contains("is a folder; name a file");
        assertThat(test("--file", folder.resolve("none").toString()).errors()).contains("none does not exist");
        Files.writeString(policy, POLICY.replace("ORD-[0-9]{6}", "(?=x)"));
        assertThat(test("--input", "x")).satisfies(each -> assertThat(each.code()).isEqualTo(1))
                .satisfies(each -> assertThat(each.errors()).contains("policy.json: ", "looks ahead or behind"));
        Files.write(policy, new byte[]{'{', (byte) 0xff});
        assertThat(test("--input", "x").errors()).contains("policy.json is not text in UTF-8. Convert it first.");
    }

    private Session cases(String lines) throws IOException {
        return test("--file", Files.writeString(folder.resolve("cases.jsonl"), lines).toString());
    }

    private Session test(String... more) {
        String[] all = new String[more.length + 4];
        all[0] = "guardrail";
        all[1] = "test";
        all[2] = "--policy";
        all[3] = policy.toString();
        System.arraycopy(more, 0, all, 4, more.length);
        return Session.run(all);
    }
}
