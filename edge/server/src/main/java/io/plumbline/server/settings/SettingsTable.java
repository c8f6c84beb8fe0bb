// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.settings;

import io.plumbline.server.settings.Setting.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every setting there is; its reference and its help are made from this. */
public final class SettingsTable {
    private static final List<Setting> ALL = List.of(
            setting("plumbline.data", Kind.PATH, "~/.plumbline",
                    "The folder for everything the server keeps: database, keys, credentials, audit files."),
            setting("plumbline.demo", Kind.SWITCH, "false",
                    "Loads a worked example at the first start, so that every page shows something."),
            setting("plumbline.server.host", Kind.TEXT, "127.0.0.1",
                    "The address to listen on; 0.0.0.0 for every network of the machine."),
            setting("plumbline.server.port", Kind.NUMBER, "8080", "The port; 0 for any free one."),
            none("plumbline.server.public-url", Kind.TEXT,
                    "How browsers reach the console, such as https://plumbline.example.org; needed for single sign-on."),
            setting("plumbline.server.max-body", Kind.SIZE, "16MB", "The largest request body."),
            setting("plumbline.server.max-invocation-body", Kind.SIZE, "25MB",
                    "The largest body of a call to a model, which may carry images or whole batches."),
            setting("plumbline.server.header-timeout", Kind.SPAN, "10s",
                    "How long a client may pause while it sends a request."),
            setting("plumbline.server.body-timeout", Kind.SPAN, "60s",
                    "How long the body of a request may take in all."),
            setting("plumbline.server.idle-timeout", Kind.SPAN, "75s",
                    "How long a connection stays open without a complete request."),
            setting("plumbline.server.max-connections", Kind.NUMBER, "2000",
                    "The most connections at once; further clients wait."),
            setting("plumbline.server.max-concurrent-requests", Kind.NUMBER, "256",
                    "The most requests being answered at once; further ones are told to come back."),
            setting("plumbline.server.drain-time", Kind.SPAN, "20s",
                    "How long requests under way may still take when the server is asked to stop."),
            setting("plumbline.server.trust-forwarded-headers", Kind.SWITCH, "false",
                    "Believes X-Forwarded-For and X-Forwarded-Proto. Only when every request comes through your proxy."),
            none("plumbline.tls.certificate-file", Kind.PATH,
                    "The certificate chain in PEM; with it the server speaks https only. A changed file is read again."),
            none("plumbline.tls.key-file", Kind.PATH,
                    "The private key of the certificate: PKCS #8 in PEM, unencrypted."),
            none("plumbline.database.url", Kind.TEXT,
                    "A JDBC address of PostgreSQL 15 or newer, such as jdbc:postgresql://db/plumbline. Without it an H2 file "
                            + "in the data folder."),
            none("plumbline.database.user", Kind.TEXT, "The database user."),
            none("plumbline.database.password", Kind.SECRET, "Its password; better kept in a file."),
            none("plumbline.database.password-file", Kind.PATH, "A file whose first line is the password."),
            setting("plumbline.database.connections", Kind.NUMBER, "10", "The most database connections at once."),
            setting("plumbline.aws.region", Kind.TEXT, "us-east-1", "The region in names of resources."),
            setting("plumbline.aws.account", Kind.TEXT, "000000000000",
                    "The account in names of resources: 12 digits."),
            setting("plumbline.governance.require-approved-package", Kind.SWITCH, "false",
                    "A model package that is not approved cannot be deployed. A model made of an image without a package is "
                            + "not stopped by this: set plumbline.governance.require-package as well."),
            setting("plumbline.governance.require-package", Kind.SWITCH, "false",
                    "A model with a container that comes from no model package can neither be made nor deployed."),
            setting("plumbline.governance.separate-author-and-approver", Kind.SWITCH, "false",
                    "Nobody approves what they wrote."),
            setting("plumbline.governance.card-workflow", Kind.SWITCH, "false",
                    "A model card goes from Draft through PendingReview to Approved, and back to Draft when it is edited."),
            setting("plumbline.guardrails.keep-text", Kind.TEXT, "none",
                    "none, or encrypted: whether the texts that guardrails judge are kept with their decisions, sealed with "
                            + "the root key. Only kept texts can be replayed."),
            setting("plumbline.guardrails.retention-days", Kind.NUMBER, "365",
                    "How many days decisions of guardrails are kept; 0 for ever."),
            setting("plumbline.guardrails.decisions", Kind.TEXT, "sync",
                    "sync: a decision is stored before the answer goes out. async: a moment later, which is faster; those of "
                            + "that moment are lost when the server is killed."),
            setting("plumbline.guardrails.images", Kind.TEXT, "refuse",
                    "refuse or ignore: what happens to an image that a content filter is told to look at, since this server "
                            + "cannot. Ignored images are counted, and coverage says that none was looked at."),
            setting("plumbline.guardrails.on-failure", Kind.TEXT, "closed",
                    "closed: a text that a detector could not look at is blocked. open: it goes on, and the decision says so."),
            setting("plumbline.guardrails.plug-in-limit", Kind.SPAN, "5s",
                    "How long detectors that ask a larger model have for one request, all together."),
            setting("plumbline.guardrails.most", Kind.NUMBER, "100", "The most guardrails."),
            setting("plumbline.guardrails.most-versions", Kind.NUMBER, "20", "The most versions of one guardrail."),
            setting("plumbline.guardrails.most-text-units", Kind.NUMBER, "1000",
                    "The most text units, 1,000 characters each, that ApplyGuardrail and InvokeGuardrailChecks look at in one "
                            + "request. AWS gives an account 25 in a second: set 25 to hear of it here first."),
            none("plumbline.guardrails.models", Kind.PATH,
                    "A folder with a folder for each text model of yours, ONNX with its tokenizer, that judges beside the "
                            + "built-in detectors; see docs/guides/text-models.md."),
            none("plumbline.models.*.kind", Kind.TEXT,
                    "What an endpoint of models speaks, * being a name of your choice: openai (chat completions), bedrock "
                            + "(Converse and InvokeModel), sagemaker (InvokeEndpoint), or none (texts are guarded, no model "
                            + "answers)."),
            none("plumbline.models.*.url", Kind.TEXT,
                    "Its address, such as http://localhost:11434 or https://bedrock-runtime.us-east-1.amazonaws.com."),
            none("plumbline.models.*.model", Kind.TEXT,
                    "What the endpoint calls the model; for sagemaker the name of the endpoint there. Without it the model id "
                            + "of the caller goes on."),
            none("plumbline.models.*.match", Kind.TEXT,
                    "For which model ids it answers, separated by commas, * being any text. Without it for its own name. Of "
                            + "several that match, the longest counts."),
            none("plumbline.models.*.key", Kind.SECRET,
                    "Its key: a bearer token for openai; the id of an access key, a colon, and its secret for the others. "
                            + "Better kept in a file."),
            none("plumbline.models.*.key-file", Kind.PATH, "A file whose first line is the key."),
            none("plumbline.models.*.region", Kind.TEXT,
                    "The region in signatures; plumbline.aws.region without it."),
            setting("plumbline.models.*.timeout", Kind.SPAN, "2m",
                    "How long it may take for an answer, or until the first piece of one."),
            setting("plumbline.models.*.pause", Kind.SPAN, "30s", "The longest pause between two pieces of an answer."),
            none("plumbline.guard-models.*.kind", Kind.TEXT,
                    "Has the content filters of every guardrail ask a larger model too: judge (a language model that answers "
                            + "with severities), llama-guard (a guard model that answers safe or unsafe), guardrail "
                            + "(ApplyGuardrail elsewhere), or classifier (a server of a text classifier); the strongest finding "
                            + "counts. entailment has contextual grounding ask a server of a cross-encoder instead. For the last "
                            + "two see docs/guides/text-models.md."),
            none("plumbline.guard-models.*.model", Kind.TEXT,
                    "For judge and llama-guard: a model id, which finds its endpoint as any other does."),
            none("plumbline.guard-models.*.url", Kind.TEXT,
                    "For guardrail: the address of the service. For classifier and entailment: the whole address, such as "
                            + "http://localhost:8080/predict; one that ends with /endpoints/NAME/invocations is SageMaker's."),
            none("plumbline.guard-models.*.guardrail", Kind.TEXT,
                    "For guardrail: its id there, a slash, and its version."),
            none("plumbline.guard-models.*.key", Kind.SECRET,

                    "For guardrail, and for SageMaker: the id of an access key, a colon, and its secret. For other servers of "
                            + "classifier and entailment: a bearer token. Better kept in a file."),
            none("plumbline.guard-models.*.key-file", Kind.PATH, "A file whose first line is the key."),
            none("plumbline.guard-models.*.labels", Kind.TEXT,
                    "For classifier: which labels of the model mean which harm, such as toxic=INSULTS, threat=VIOLENCE; an "
                            + "answer without one of them fails. For entailment: such as LABEL_0=contradiction, "
                            + "LABEL_1=neutral, LABEL_2=entailment; without it the three words are its labels."),
            none("plumbline.guard-models.*.calibration", Kind.TEXT,
                    "For classifier: scores and the severities they are read as, both rising, such as 0=0, 0.6=0.5, 0.8=0.7, "
                            + "0.97=0.9, 1=1. Without it a score is its severity."),
            setting("plumbline.guard-models.*.window", Kind.NUMBER, "1500",
                    "For classifier: the most characters of one input; longer texts are judged in overlapping parts."),
            setting("plumbline.guard-models.*.pairs", Kind.TEXT, "object",
                    "For entailment: object writes a pair as {\"text\": ..., \"text_pair\": ...}, array as [..., ...]."),
            setting("plumbline.guard-models.*.version", Kind.TEXT, "1",
                    "For classifier and entailment: the version of the model, which decisions carry."),
            none("plumbline.guard-models.*.region", Kind.TEXT,
                    "The region in signatures; plumbline.aws.region without it."),
            none("plumbline.oidc.issuer", Kind.TEXT,
                    "The issuer of OpenID Connect, such as https://login.example.org/realms/staff; turns single sign-on on."),
            none("plumbline.oidc.client-id", Kind.TEXT, "The client id given by the issuer."),
            none("plumbline.oidc.client-secret", Kind.SECRET, "The client secret; better kept in a file."),
            none("plumbline.oidc.client-secret-file", Kind.PATH, "A file whose first line is the client secret."),
            setting("plumbline.oidc.user-claim", Kind.TEXT, "preferred_username",
                    "The claim that holds the name of the user as Plumbline knows it."),
            none("plumbline.web-identity.*.issuer", Kind.TEXT,
                    "A provider of OpenID Connect whose tokens roles may trust (AssumeRoleWithWebIdentity), * being a name of "
                            + "your choice: its address as its tokens write it, https unless it is on this machine."),
            none("plumbline.web-identity.*.audiences", Kind.TEXT,
                    "Whom its tokens must be for, one of these, separated by commas, such as sts.amazonaws.com."),
            none("plumbline.telemetry.otlp-endpoint", Kind.TEXT,
                    "Where OpenTelemetry traces go over OTLP and HTTP, such as http://localhost:4318; without it none are made."),
            setting("plumbline.telemetry.service-name", Kind.TEXT, "plumbline", "The service name in traces."),
            setting("plumbline.logging.level", Kind.TEXT, "info",
                    "error, warn, info or debug. At debug every request is logged, at info those that were refused or failed."),
            setting("plumbline.logging.format", Kind.TEXT, "json", "json, one object a line, or text."));

    private SettingsTable() {}

    /** Returns every setting, those of one topic together. */
    public static List<Setting> all() {
        return ALL;
    }

    /** Returns the keys. */
    public static List<String> keys() {
        return ALL.stream().map(Setting::key).toList();
    }

    /** Finds a setting by its key. */
    public static Optional<Setting> find(String key) {
        return ALL.stream().filter(each -> each.covers(key)).findFirst();
    }

    /** Returns the table as Markdown, for the reference. */
    public static String markdown() {
        return "| key | default | values | meaning |\n|---|---|---|---|\n" + ALL.stream()
                .map(each -> "| `" + each.key() + "` | " + each.usual().map(usual -> "`" + usual + "`").orElse("")
                        + " | "
                        + each.kind().words() + " | " + each.meaning() + " |\n")
                .collect(Collectors.joining());
    }

    private static Setting setting(String key, Kind kind, String usual, String meaning) {
        return new Setting(key, kind, Optional.of(usual), meaning);
    }

    private static Setting none(String key, Kind kind, String meaning) {
        return new Setting(key, kind, Optional.empty(), meaning);
    }
}
