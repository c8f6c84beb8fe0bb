// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Validates digest and log files by the steps that CloudTrail documents, with code of its own: it walks from the newest
 * digest back along the links, and opens every signature by plain RSA arithmetic on the PKCS #1 key.
 *
 * @see <a href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-custom-validation.html">
 *      Custom validation</a>
 */
final class DigestWitness {
    private static final byte[] SHA256_PREFIX = HexFormat.of().parseHex("3031300d060960864801650304020105000420");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, byte[]> content;
    private final Map<String, Map<String, String>> metadata;
    private final byte[] key;
    final List<String> digests = new ArrayList<>();
    final List<String> files = new ArrayList<>();
    final List<String> wrong = new ArrayList<>();

    DigestWitness(MemoryObjects objects, byte[] key) {
        this.content = objects.content;
        this.metadata = objects.metadata;
        this.key = key;
    }

    void walk(String newest) {
        String uri = newest;
        while (uri != null) {
            if (!content.containsKey(uri)) {
                wrong.add("missing " + uri);
                return;
            }
            byte[] text = unpack(content.get(uri));
            JsonNode digest = parse(text);
            String place = digest.get("digestS3Bucket").asText() + "/" + digest.get("digestS3Object").asText();
            JsonNode previous = digest.get("previousDigestSignature");
            String lines = digest.get("digestEndTime").asText() + "\n" + place + "\n" + hex(sha(text)) + "\n"
                    + (previous.isNull() ? "null" : previous.asText());
            String signature = metadata.getOrDefault(uri, Map.of()).getOrDefault("signature", "0");
            if (!uri.equals("s3://" + place) || !isSigned(lines, signature)) {
                wrong.add("signature " + uri);
            }
            digests.add(uri);
            digest.get("logFiles").forEach(this::file);
            uri = previous.isNull() ? null : before(digest);
        }
    }

    private String before(JsonNode digest) {
        String uri = "s3://" + digest.get("previousDigestS3Bucket").asText() + "/"
                + digest.get("previousDigestS3Object").asText();
        byte[] packed = content.get(uri);
        if (packed != null && !hex(sha(unpack(packed))).equals(digest.get("previousDigestHashValue").asText())) {
            wrong.add("hash " + uri);
        }
        return uri;
    }

    private void file(JsonNode file) {
        String uri = "s3://" + file.get("s3Bucket").asText() + "/" + file.get("s3Object").asText();
        byte[] packed = content.get(uri);
        if (packed == null || !hex(sha(unpack(packed))).equals(file.get("hashValue").asText())) {
            wrong.add("file " + uri);
        }
        files.add(uri);
    }

    private boolean isSigned(String lines, String signature) {
        int modulusAt = key[1] == (byte) 0x82 ? 8 : 6;
        BigInteger modulus = new BigInteger(1, Arrays.copyOfRange(key, modulusAt, modulusAt + 257));
        byte[] opened = new BigInteger(signature, 16).modPow(BigInteger.valueOf(65_537), modulus).toByteArray();
        byte[] end = new byte[SHA256_PREFIX.length + 32];
        System.arraycopy(SHA256_PREFIX, 0, end, 0, SHA256_PREFIX.length);
        System.arraycopy(sha(lines.getBytes(StandardCharsets.UTF_8)), 0, end, SHA256_PREFIX.length, 32);
        return opened[0] == 1
                && Arrays.equals(Arrays.copyOfRange(opened, opened.length - end.length, opened.length), end);
    }

    private static JsonNode parse(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] unpack(byte[] packed) {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return stream.readAllBytes();
        } catch (IOException _) {
            return new byte[0];
        }
    }

    private static byte[] sha(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
