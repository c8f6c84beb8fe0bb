// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import io.plumbline.server.insight.Traces;
import io.plumbline.server.settings.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TlsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Version.class)
    void theVersionIsAgreedOnDuringTheHandshake(Version version) throws Exception {
        X509Certificate certificate = Keys.write(folder, "first");
        try (HttpServer server = start()) {
            HttpResponse<String> answer = get(server, certificate, version);

            assertThat(answer.version()).isEqualTo(version);
            assertThat(answer.body()).contains("secure=true");
            assertThat(server.address()).startsWith("https://localhost:");
        }
    }

    @Test
    void aChangedCertificateIsUsedWithoutARestart() throws Exception {
        X509Certificate first = Keys.write(folder, "first");
        try (HttpServer server = start()) {
            get(server, first, Version.HTTP_1_1);
            X509Certificate second = Keys.write(folder, "second");

            assertThat(eventually(server, second)).isTrue();
        }
    }

    @Test
    void aChangedCertificateThatCannotBeReadLeavesTheOldOne() throws Exception {
        X509Certificate first = Keys.write(folder, "first");
        try (HttpServer server = start()) {
            Files.writeString(folder.resolve("certificate.pem"), "nonsense");
            Thread.sleep(400);

            assertThat(get(server, first, Version.HTTP_1_1).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void filesThatHoldNoKeyAreToldByName() throws Exception {
        Keys.write(folder, "first");
        Files.writeString(folder.resolve("key.pem"), "nonsense");

        assertThatThrownBy(this::start).isInstanceOf(PlumblineException.class)
                .hasMessageContainingAll("plumbline.tls.key-file", "key.pem", "PKCS #8");
    }

    private HttpServer start() {
        ServerSettings settings = Setup.settings(Map.of("plumbline.tls.certificate-file",
                folder.resolve("certificate.pem").toString(), "plumbline.tls.key-file",
                folder.resolve("key.pem").toString()));
        return HttpServer.start(settings, Setup::say, Traces.open(settings.telemetry()), Duration.ofMillis(100));
    }

    private static boolean eventually(HttpServer server, X509Certificate certificate) throws Exception {
        for (int i = 0; i < 100; i++) {
            try {
                return get(server, certificate, Version.HTTP_1_1).statusCode() == 200;
            } catch (IOException _) {
                Thread.sleep(100);
            }
        }
        return false;
    }

    private static HttpResponse<String> get(HttpServer server, X509Certificate trusted, Version version)
            throws IOException, InterruptedException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("server", trusted);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (HttpClient client = HttpClient.newBuilder().sslContext(context).version(version).build()) {
            return client.send(HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/")).build(),
                    BodyHandlers.ofString());
        }
    }
}
