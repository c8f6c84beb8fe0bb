// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many signed and authorised ApplyGuardrail calls does {@code plumbline serve} answer a second, each with its decision
 * stored, and how many would one core of the server answer? Short texts of 60 to 110 characters under content filters,
 * words, sensitive data and a pattern; once with decisions stored before the answer and once a moment later. The client
 * shares the processors with the server. Run: ./bench apply-guardrail [SECONDS [CONNECTIONS [LAUNCHER [KEY=VALUE ...]]]]
 */
public final class GuardrailSpeed {
    private static final Pattern ID = Pattern.compile("\"guardrailId\":\"([a-z0-9]+)\"");
    private static final String POLICY = """
            {"name": "speed", "blockedInputMessaging": "no", "blockedOutputsMessaging": "no", "contentPolicyConfig": {
            "filtersConfig": [%s]}, "wordPolicyConfig": {"wordsConfig": [{"text": "plumbus"}],
            "managedWordListsConfig": [{"type": "PROFANITY"}]}, "sensitiveInformationPolicyConfig": {
            "piiEntitiesConfig": [%s], "regexesConfig": [{"name": "order", "pattern": "ORD-[0-9]{6}",
            "action": "ANONYMIZE"}]}}""";
    private static final List<String> TEXTS = List.of(
            "When does the branch in Market Street open on Saturdays, and may I bring my dog?",
            "Please send the statement for order ORD-123456 to ann.miller@example.com, thank you.",
            "What is the difference between a fixed and a variable rate for a loan of ten years?",
            "My card ends in 4242 and was declined twice; who can tell me why that happened?",
            "Summarise the letter of the tax office in two sentences that my mother understands.");

    private GuardrailSpeed() {}

    /** Prints a table in Markdown. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        Path launcher = Path.of(arguments.length > 2 ? arguments[2] : "plumbline");
        System.out.println("| decisions | calls/s | p50 ms | p95 ms | p99 ms | server CPU us a call | calls/s a core |"
                + "\n|---|---|---|---|---|---|---|");
        for (String decisions : List.of("sync", "async")) {
            List<String> settings = new ArrayList<>(List.of("--set", "plumbline.guardrails.decisions=" + decisions));
            Stream.of(arguments).skip(3).forEach(each -> settings.addAll(List.of("--set", each)));
            Path folder = Files.createTempDirectory("plumbline-bench");
            try (Served server = Served.start(launcher, folder, Served.freePort(), settings)) {
                measure(decisions, server, load(server, connections), seconds);
            } finally {
                delete(folder);
            }
        }
    }

    private static Load load(Served server, int connections) throws IOException {
        Requests requests = new Requests(server.port(), server.keys());
        String id;
        try (Line line = new Line(server.port())) {
            line.ask(requests.bedrock("/guardrails", policy()));
            Matcher made = ID.matcher(line.answer());
            if (!made.find()) {
                throw new IllegalStateException(line.answer());
            }
            id = made.group(1);
        }
        List<byte[]> calls = TEXTS.stream().map(text -> requests.bedrock("/guardrail/" + id + "/version/DRAFT/apply",
                "{\"source\": \"INPUT\", \"content\": [{\"text\": {\"text\": \"" + text + "\"}}]}")).toList();
        return new Load(server.port(), Stream.generate(() -> calls).limit(connections).toList());
    }

    private static void measure(String name, Served server, Load load, int seconds) throws InterruptedException {
        load.run(seconds);
        Duration before = server.cpu();
        Load.Seen seen = load.run(seconds);
        double cpu = server.cpu().minus(before).toNanos() / 1e3 / seen.nanos().length;
        System.out.printf(Locale.ROOT, "| %s | %,.0f | %.2f | %.2f | %.2f | %,.0f | %,.0f |%n", name, seen.rate(),
                seen.within(0.5), seen.within(0.95), seen.within(0.99), cpu, 1e6 / cpu);
    }

    private static String policy() {
        String filters = String.join(",", Stream.of("HATE", "INSULTS", "SEXUAL", "VIOLENCE", "MISCONDUCT",
                "PROMPT_ATTACK").map(
                        type -> "{\"type\": \"" + type + "\", \"inputStrength\": \"MEDIUM\", "
                                + "\"outputStrength\": \"" + (type.equals("PROMPT_ATTACK") ? "NONE" : "MEDIUM") + "\"}")
                .toList());
        String kinds = String.join(",", Stream.of("EMAIL", "PHONE", "NAME", "ADDRESS", "CREDIT_DEBIT_CARD_NUMBER",
                "INTERNATIONAL_BANK_ACCOUNT_NUMBER", "US_SOCIAL_SECURITY_NUMBER", "IP_ADDRESS")
                .map(type -> "{\"type\": \"" + type + "\", \"action\": \"ANONYMIZE\"}").toList());
        return POLICY.formatted(filters, kinds).replace("\n", " ");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
