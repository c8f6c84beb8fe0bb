// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import io.helidon.common.tls.Tls;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.server.settings.ServerSettings.TlsFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a certificate chain and its key from PEM files. */
final class Certificate {
    private static final Pattern KEY = Pattern
            .compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private Certificate() {}

    static Tls read(TlsFiles files) {
        List<X509Certificate> chain = chain(files.certificate());
        return Tls.builder().privateKey(key(files.key(), chain.getFirst())).privateKeyCertChain(chain).build();
    }

    private static List<X509Certificate> chain(Path file) {
        try {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes("plumbline.tls.certificate-file", file)))
                    .stream().map(X509Certificate.class::cast).toList();
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (GeneralSecurityException _) {
            // Said below, like a file without any.
        }
        throw new PlumblineException(Category.INVALID_CONFIGURATION,
                "plumbline.tls.certificate-file names " + file + ", which holds no certificate in PEM.");
    }

    private static PrivateKey key(Path file, X509Certificate certificate) {
        Matcher pem = KEY.matcher(new String(bytes("plumbline.tls.key-file", file), StandardCharsets.US_ASCII));
        try {
            if (pem.find()) {
                return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1))));
            }
        } catch (GeneralSecurityException _) {
            // Said below, like a file without any.
        }
        throw new PlumblineException(Category.INVALID_CONFIGURATION, "plumbline.tls.key-file names " + file
                + ", which does not hold the certificate's private key as unencrypted PKCS #8 in PEM; "
                + "'openssl pkcs8 -topk8 -nocrypt' writes one.");
    }

    private static byte[] bytes(String key, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    key + " names " + file + ", which cannot be read; check the path and its permissions.", failure);
        }
    }
}
