// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.aws.sts.WebIdentityProvider;
import io.plumbline.connect.guards.EntailmentEndpoint.Relation;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.measure.PlumblineException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {
    @TempDir
    Path folder;

    @Test
    void whatHoldsWhenNothingIsSaid() {
        ServerSettings settings = read(Map.of("HOME", folder.toString()), Map.of());

        assertThat(settings.data()).isEqualTo(folder.resolve(".plumbline"));
        assertThat(settings.listening().host()).isEqualTo("127.0.0.1");
        assertThat(settings.listening().port()).isEqualTo(8080);
        assertThat(settings.listening().drain()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.limits().body()).isEqualTo(16 * 1024 * 1024);
        assertThat(settings.limits().invocationBody()).isEqualTo(25 * 1024 * 1024);
        assertThat(settings.home()).isEqualTo(new ServerSettings.Home("us-east-1", "000000000000"));
        assertThat(settings.rules()).isEqualTo(new ServerSettings.Rules(false, false, false, false));
        assertThat(settings.guardrails())
                .isEqualTo(new GuardrailSettings(false, Optional.of(Duration.ofDays(365)), true,
                        true, true, Duration.ofSeconds(5), 100, 20, 1000, Optional.empty()));
        assertThat(settings.database().url()).startsWith("jdbc:h2:file:" + folder.resolve(".plumbline/plumbline"));
        assertThat(settings.tls()).isEmpty();
        assertThat(settings.singleSignOn()).isEmpty();
        assertThat(settings.telemetry().endpoint()).isEmpty();
    }

    @Test
    void serversOfTextModelsSayWhatTheirLabelsMean() {
        Map<String, String> given = new HashMap<>(Map.of("plumbline.guard-models.tox.kind", "classifier",
                "plumbline.guard-models.tox.url", "http://localhost:8081/predict", "plumbline.guard-models.tox.labels",
                "toxic=INSULTS, threat=violence", "plumbline.guard-models.tox.calibration", "0=0, 0.6=0.5, 1=1",
                "plumbline.guard-models.nli.kind", "entailment", "plumbline.guard-models.nli.url",
                "https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/nli/invocations",
                "plumbline.guard-models.nli.labels", "LABEL_0=contradiction,LABEL_2=entailment",
                "plumbline.guard-models.nli.region", "eu-west-1"));
        List<GuardModelSettings> read = read(Map.of("HOME", folder.toString()), given).guardModels();

        GuardModelSettings.Entailing nli = (GuardModelSettings.Entailing) read.get(0);
        assertThat(nli.server().isSageMaker()).isTrue();
        assertThat(nli.server().region()).isEqualTo("eu-west-1");
        assertThat(nli.labels()).containsEntry("LABEL_2", Relation.ENTAILMENT).hasSize(2);
        GuardModelSettings.Classifier tox = (GuardModelSettings.Classifier) read.get(1);
        assertThat(tox.server().isSageMaker()).isFalse();
        assertThat(tox.labels()).containsEntry("toxic", Harm.INSULTS).containsEntry("threat", Harm.VIOLENCE);
        assertThat(tox.calibration().severity(0.8)).isCloseTo(0.75, within(1e-9));
        assertThat(tox.window()).isEqualTo(1_500);
        Map<String, String> wrong = Map.of("tox.labels", "toxic", "tox.calibration", "0=0, 0.6=0.9, 1=0.5",
                "tox.window", "10", "nli.labels", "LABEL_0=neutral", "nli.pairs", "csv", "tox.kind", "entailment");
        wrong.forEach((key, value) -> {
            Map<String, String> other = new HashMap<>(given);
            other.put("plumbline.guard-models." + key, value);
            assertThatThrownBy(() -> read(Map.of("HOME", folder.toString()), other)).as(key)
                    .isInstanceOf(PlumblineException.class).hasMessageContaining("plumbline.guard-models.");
        });
        given.put("plumbline.guard-models.tox.labels", "toxic=RUDE");
        assertThatThrownBy(() -> read(Map.of("HOME", folder.toString()), given)).hasMessageContaining("'RUDE'");
    }

    @Test
    void endpointsOfModelsHaveNamesThatPeopleChoose() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "AKIDEXAMPLE:s3cret\n");
        ServerSettings settings = read(
                Map.of("HOME", folder.toString(), "PLUMBLINE_MODELS_LOCAL_LLAMA_KIND", "openai",
                        "PLUMBLINE_MODELS_LOCAL_LLAMA_URL", "http://localhost:11434"),
                Map.of("plumbline.models.cloud.kind", "bedrock", "plumbline.models.cloud.url",
                        "https://bedrock-runtime.us-east-1.amazonaws.com", "plumbline.models.cloud.match",
                        "anthropic.*, amazon.*", "plumbline.models.cloud.key-file", key.toString(),
                        "plumbline.models.cloud.timeout", "10s"));

        assertThat(settings.models()).extracting(ModelSettings::name).containsExactly("cloud", "local-llama");
        ModelSettings cloud = settings.models().getFirst();
        assertThat(cloud.match()).containsExactly("anthropic.*", "amazon.*");
        assertThat(cloud.key()).contains("AKIDEXAMPLE:s3cret");
        assertThat(cloud.region()).isEqualTo("us-east-1");
        assertThat(cloud.answer()).isEqualTo(Duration.ofSeconds(10));
        assertThat(cloud.toString()).doesNotContain("s3cret");
        assertThat(settings.models().getLast().match()).containsExactly("local-llama");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"kind=other | allowed are openai, bedrock, sagemaker, none",
            "kind=openai | an endpoint needs an address",
            "kind=sagemaker,url=http://localhost | needs its name there",
            "kind=bedrock,url=http://localhost,key=s3cret | must be the id of an access key",
            "kind=none,colour=red | is not a setting", "url=http://localhost | must be given"})
    void anEndpointThatCannotBeIsRefused(String given, String said) {
        Map<String, String> flags = new HashMap<>();
        for (String pair : given.split(",")) {
            flags.put("plumbline.models.x." + pair.split("=")[0], pair.split("=")[1]);
        }
        assertThatThrownBy(() -> read(Map.of("HOME", folder.toString()), flags))
                .isInstanceOf(PlumblineException.class).hasMessageContaining(said).hasMessageNotContaining("s3cret");
    }

    @Test
    void flagsWinOverTheEnvironmentAndThatOverTheFile() throws IOException {
        Files.writeString(folder.resolve("plumbline.properties"), """
                plumbline.server.port=1001
                plumbline.server.host=0.0.0.0
                plumbline.aws.region=eu-central-1
                """);
        Map<String, String> environment = Map.of("PLUMBLINE_DATA", folder.toString(), "PLUMBLINE_SERVER_PORT", "1002",
                "PLUMBLINE_SERVER_HOST", "localhost", "PLUMBLINE_JAVA_HOME", "/anywhere");

        ServerSettings settings = read(environment, Map.of("plumbline.server.port", "1003"));

        assertThat(settings.listening().port()).isEqualTo(1003);
        assertThat(settings.listening().host()).isEqualTo("localhost");
        assertThat(settings.home().region()).isEqualTo("eu-central-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            plumbline.server.prot | 1 | 'plumbline.server.prot' in --set is not a setting. Did you mean 'plumbline.server.port'?
            plumbline.server.port | 70000 | plumbline.server.port is '70000'; allowed are whole numbers from 0 to 65535.
            plumbline.server.max-body | 16 apples | plumbline.server.max-body is '16 apples'; it must be a size
            plumbline.server.drain-time | soon | plumbline.server.drain-time is 'soon'; it must be a time such as 500ms, 20s or 5m.
            plumbline.demo | yes | plumbline.demo is 'yes'; allowed are true, false.
            plumbline.aws.account | 123 | plumbline.aws.account is '123'; it must be 12 digits.
            plumbline.logging.level | loud | plumbline.logging.level is 'loud'; allowed are error, warn, info, debug.
            plumbline.guardrails.keep-text | plain | plumbline.guardrails.keep-text is 'plain'; allowed are none, encrypted.
            plumbline.guardrails.images | maybe | plumbline.guardrails.images is 'maybe'; allowed are refuse, ignore.
            plumbline.tls.key-file | key.pem | go together; set both, or none.
            plumbline.database.url | jdbc:mysql://db/x | must begin with jdbc:postgresql:
            plumbline.telemetry.otlp-endpoint | localhost:4318 | it must be an address that begins with http:// or https://.
            plumbline.oidc.issuer | https://login.example.org | plumbline.server.public-url is not set; plumbline.oidc.issuer needs it
            """)
    void aWrongValueIsToldWithItsKey(String key, String value, String sentence) {
        assertThatThrownBy(() -> read(Map.of("HOME", folder.toString()), Map.of(key, value)))
                .isInstanceOf(PlumblineException.class).hasMessageContaining(sentence);
    }

    @Test
    void aVariableThatSetsNothingIsRefused() {
        assertThatThrownBy(() -> read(Map.of("HOME", folder.toString(), "PLUMBLINE_SERVER_PROT", "1"), Map.of()))
                .hasMessageContaining("Did you mean 'PLUMBLINE_SERVER_PORT'?");
    }

    @Test
    void aFileThatIsNamedMustExist() {
        assertThatThrownBy(() -> ServerSettings.read(new SettingSources(Optional.of(folder.resolve("none.properties")),
                Map.of("HOME", folder.toString()), Map.of()))).hasMessageContaining("none.properties");
    }

    @Test
    void providersOfTokensNeedHttpsAndAudiences() {
        Map<String, String> home = Map.of("HOME", folder.toString(), "PLUMBLINE_WEB_IDENTITY_CI_AUDIENCES",
                "sts, jobs");
        String issuer = "plumbline.web-identity.ci.issuer";

        assertThat(read(home, Map.of(issuer, "https://ci.example.org")).webIdentities())
                .containsExactly(new WebIdentityProvider(URI.create("https://ci.example.org"), Set.of("sts", "jobs")));
        assertThatThrownBy(() -> read(home, Map.of(issuer, "http://ci.example.org")))
                .hasMessageContaining(issuer).hasMessageContaining("it must begin with https://");
        assertThatThrownBy(() -> read(Map.of("HOME", folder.toString()), Map.of(issuer, "https://ci.example.org")))
                .hasMessageContaining("plumbline.web-identity.ci.audiences");
    }

    @Test
    void passwordsComeFromAFileAndAreNeverShown() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "hunter2\nignored\n");
        Map<String, String> flags = new HashMap<>(Map.of("plumbline.database.url", "jdbc:postgresql://db/plumbline",
                "plumbline.database.password-file", file.toString()));

        ServerSettings settings = read(Map.of("HOME", folder.toString()), flags);

        assertThat(settings.database().password()).contains("hunter2");
        assertThat(settings.toString()).doesNotContain("hunter2");
        flags.put("plumbline.database.password", "hunter2");
        assertThatThrownBy(() -> read(Map.of("HOME", folder.toString()), flags)).hasMessageContaining("keep one")
                .message().doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"100,100", "1KB,1024", "2 mb,2097152", "1G,1073741824"})
    void sizes(String text, int bytes) {
        assertThat(read(Map.of("HOME", folder.toString()), Map.of("plumbline.server.max-body", text)).limits().body())
                .isEqualTo(bytes);
    }

    @Test
    void theReferenceHoldsTheTable() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("mvnw"))) {
            root = Optional.ofNullable(root.getParent()).orElseThrow();
        }

        assertThat(Files.readString(root.resolve("docs/reference/server.md"))).contains(SettingsTable.markdown());
    }

    private static ServerSettings read(Map<String, String> environment, Map<String, String> flags) {
        return ServerSettings.read(new SettingSources(Optional.empty(), environment, flags));
    }
}
