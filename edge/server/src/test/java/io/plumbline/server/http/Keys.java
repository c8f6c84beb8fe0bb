// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;

/** Certificates for localhost, made by the JDK's own tool and written as PEM. */
final class Keys {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private Keys() {}

    /** Writes {@code certificate.pem} and {@code key.pem} into {@code folder} for a server called {@code name}. */
    static X509Certificate write(Path folder, String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = Files.createTempDirectory(folder, "store").resolve("keys.p12");
        Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-keyalg", "EC", "-alias", "server", "-dname", "CN=" + name, "-ext",
                "san=dns:localhost,ip:127.0.0.1", "-storepass", "changeit", "-keystore", store.toString())
                .redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new IOException(said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        X509Certificate certificate = (X509Certificate) keys.getCertificate("server");
        Files.writeString(folder.resolve("certificate.pem"), pem("CERTIFICATE", certificate.getEncoded()));
        Files.writeString(folder.resolve("key.pem"),
                pem("PRIVATE KEY", Optional.ofNullable(keys.getKey("server", PASSWORD)).orElseThrow().getEncoded()));
        return certificate;
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                + label
                + "-----\n";
    }
}
