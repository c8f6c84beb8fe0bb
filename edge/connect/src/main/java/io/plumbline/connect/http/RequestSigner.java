// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs POST requests without a query by Signature Version 4. */
final class RequestSigner {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final AwsKey key;
    private final String service;

    RequestSigner(AwsKey key, String service) {
        this.key = key;
        this.service = service;
    }

    /** Returns the headers to add. */
    Map<String, String> headers(URI uri, Map<String, String> given, byte[] body, Instant now) {
        String stamp = STAMP.format(now);
        Map<String, String> signed = new TreeMap<>();
        given.forEach((name, value) -> signed.put(name.toLowerCase(Locale.ROOT), value.strip()));
        signed.put("host", uri.getRawAuthority());
        signed.put("x-amz-date", stamp);
        signed.put("x-amz-content-sha256", hash(body));
        key.token().ifPresent(token -> signed.put("x-amz-security-token", token.value()));
        String names = String.join(";", signed.keySet());
        String request = "POST\n" + path(uri) + "\n\n"
                + signed.entrySet().stream().map(each -> each.getKey() + ":" + each.getValue() + "\n")
                        .collect(Collectors.joining())
                + "\n" + names + "\n" + hash(body);
        String scope = stamp.substring(0, 8) + "/" + key.region() + "/" + service + "/aws4_request";
        String toSign = "AWS4-HMAC-SHA256\n" + stamp + "\n" + scope + "\n"
                + hash(request.getBytes(StandardCharsets.UTF_8));
        signed.put("authorization", "AWS4-HMAC-SHA256 Credential=" + key.id() + "/" + scope + ", SignedHeaders="
                + names + ", Signature=" + HexFormat.of().formatHex(hmac(signingKey(stamp), toSign)));
        signed.remove("host");
        given.keySet().forEach(name -> signed.remove(name.toLowerCase(Locale.ROOT)));
        return signed;
    }

    /** The path as sent, each segment encoded once more. */
    private static String path(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return Stream.of(path.split("/", -1)).map(Paths::encode).collect(Collectors.joining("/"));
    }

    private byte[] signingKey(String stamp) {
        byte[] day = hmac(("AWS4" + key.secret().value()).getBytes(StandardCharsets.UTF_8), stamp.substring(0, 8));
        return hmac(hmac(hmac(day, key.region()), service), "aws4_request");
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
