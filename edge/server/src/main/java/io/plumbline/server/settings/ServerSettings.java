// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.settings;

import io.plumbline.aws.sts.WebIdentityProvider;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.DatabaseSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the server is set up, every value checked.
 *
 * @param data         the folder for everything it keeps
 * @param demo         whether the worked example is loaded
 * @param listening    where it listens
 * @param limits       what it takes from clients
 * @param tls          its certificate; empty for cleartext
 * @param database     the system of record
 * @param home         what is in names of resources
 * @param rules        the switches of governance
 * @param guardrails   how guardrails run
 * @param models       endpoints of models
 * @param guardModels  larger models that the content filters ask
 * @param singleSignOn OpenID Connect; empty when only passwords are used
 * @param webIdentities providers of OpenID Connect whose tokens roles may trust
 * @param telemetry    traces
 * @param logs         logs
 */
public record ServerSettings(Path data, boolean demo, Listening listening, Limits limits, Optional<TlsFiles> tls,
        DatabaseSettings database, Home home, Rules rules, GuardrailSettings guardrails, List<ModelSettings> models,
        List<GuardModelSettings> guardModels,
        Optional<SingleSignOn> singleSignOn, List<WebIdentityProvider> webIdentities, Telemetry telemetry,
        Logs logs) {
    /** Reads and checks everything; throws INVALID_CONFIGURATION with the key that is wrong. */
    public static ServerSettings read(SettingSources sources) {
        Values values = new Values(sources.collect(), sources.home());
        Path data = values.path("plumbline.data");
        return new ServerSettings(data, values.on("plumbline.demo"), listening(values), limits(values), tls(values),
                database(values, data), home(values), rules(values), GuardrailSettings.of(values),
                ModelSettings.all(values), GuardModelSettings.all(values), singleSignOn(values),
                WebIdentitySettings.all(values), telemetry(values),
                logs(values));
    }

    private static Listening listening(Values values) {
        return new Listening(values.text("plumbline.server.host"), values.number("plumbline.server.port", 0, 65_535),
                url(values, "plumbline.server.public-url"), values.on("plumbline.server.trust-forwarded-headers"),
                values.span("plumbline.server.drain-time"));
    }

    private static Limits limits(Values values) {
        return new Limits(values.size("plumbline.server.max-body"), values.size("plumbline.server.max-invocation-body"),
                values.span("plumbline.server.header-timeout"), values.span("plumbline.server.body-timeout"),
                values.span("plumbline.server.idle-timeout"),
                values.number("plumbline.server.max-connections", 1, 1_000_000),
                values.number("plumbline.server.max-concurrent-requests", 1, 100_000));
    }

    private static Optional<TlsFiles> tls(Values values) {
        Optional<Path> certificate = values.optionalPath("plumbline.tls.certificate-file");
        Optional<Path> key = values.optionalPath("plumbline.tls.key-file");
        if (certificate.isPresent() != key.isPresent()) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    "plumbline.tls.certificate-file and plumbline.tls.key-file go together; set both, or none.");
        }
        return certificate.flatMap(chain -> key.map(secret -> new TlsFiles(chain, secret)));
    }

    private static DatabaseSettings database(Values values, Path data) {
        int connections = values.number("plumbline.database.connections", 2, 1_000);
        Optional<String> url = values.find("plumbline.database.url");
        if (url.isEmpty()) {
            DatabaseSettings file = DatabaseSettings.fileIn(data);
            return new DatabaseSettings(file.url(), file.user(), file.password(), connections);
        }
        if (!url.get().startsWith("jdbc:postgresql:") && !url.get().startsWith("jdbc:h2:")) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, "plumbline.database.url must begin with "
                    + "jdbc:postgresql: (or jdbc:h2:); other databases are not supported.");
        }
        return new DatabaseSettings(url.get(), values.find("plumbline.database.user"),
                values.secret("plumbline.database.password"), connections);
    }

    private static Home home(Values values) {
        return new Home(values.matching("plumbline.aws.region", "[a-z]{2}(-[a-z]+)+-[0-9]{1,2}", "like us-east-1"),
                values.matching("plumbline.aws.account", "[0-9]{12}", "12 digits"));
    }

    private static Rules rules(Values values) {
        return new Rules(values.on("plumbline.governance.require-approved-package"),
                values.on("plumbline.governance.separate-author-and-approver"),
                values.on("plumbline.governance.require-package"),
                values.on("plumbline.governance.card-workflow"));
    }

    private static Optional<SingleSignOn> singleSignOn(Values values) {
        Optional<URI> issuer = url(values, "plumbline.oidc.issuer");
        Optional<String> secret = values.secret("plumbline.oidc.client-secret");
        return issuer.map(address -> {
            if (values.find("plumbline.server.public-url").isEmpty()) {
                throw values.wrong("plumbline.server.public-url", "plumbline.oidc.issuer needs it, since the issuer "
                        + "sends browsers back there");
            }
            return new SingleSignOn(address, values.text("plumbline.oidc.client-id"), secret,
                    values.text("plumbline.oidc.user-claim"));
        });
    }

    private static Telemetry telemetry(Values values) {
        return new Telemetry(url(values, "plumbline.telemetry.otlp-endpoint"),
                values.text("plumbline.telemetry.service-name"));
    }

    private static Logs logs(Values values) {
        return new Logs(values.choice("plumbline.logging.level", List.of("error", "warn", "info", "debug")),
                values.choice("plumbline.logging.format", List.of("json", "text")).equals("json"));
    }

    static Optional<URI> url(Values values, String key) {
        return values.find(key).map(text -> {
            try {
                URI uri = new URI(text);
                if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                    return uri;
                }
            } catch (URISyntaxException _) {
                // Said below, like one of another scheme.
            }
            throw values.wrong(key, "it must be an address that begins with http:// or https://");
        });
    }

    /**
     * Where the server listens.
     *
     * @param host           a name or an address
     * @param port           0 for any free one
     * @param publicUrl      how browsers reach it, when that differs
     * @param trustForwarded whether a proxy says who calls
     * @param drain          how long requests under way may take at the end
     */
    public record Listening(String host, int port, Optional<URI> publicUrl, boolean trustForwarded, Duration drain) {}

    /**
     * What the server takes from clients.
     *
     * @param body           the largest body, in bytes
     * @param invocationBody the largest body of a call to a model, in bytes
     * @param pause          the longest pause inside a request
     * @param bodyTime       the longest time for a body
     * @param idle           the longest time without a request
     * @param connections    the most at once
     * @param requests       the most at once
     */
    public record Limits(int body, int invocationBody, Duration pause, Duration bodyTime, Duration idle,
            int connections,
            int requests) {}

    /** The certificate chain and its key, both in PEM. */
    public record TlsFiles(Path certificate, Path key) {}

    /** What is in names of resources. */
    public record Home(String region, String account) {}

    /** The switches of governance; all off is what AWS does. */
    public record Rules(boolean requireApprovedPackage, boolean separateAuthorAndApprover,
            boolean requirePackage, boolean cardWorkflow) {}

    /** OpenID Connect; the secret is never shown. */
    public record SingleSignOn(URI issuer, String clientId, Optional<String> clientSecret, String userClaim) {
        @Override
        public String toString() {
            return "SingleSignOn[" + issuer + ", " + clientId + "]";
        }
    }

    /** Where traces go, and under which name. */
    public record Telemetry(Optional<URI> endpoint, String serviceName) {}

    /** Which logs, and whether as JSON. */
    public record Logs(String level, boolean json) {}
}
