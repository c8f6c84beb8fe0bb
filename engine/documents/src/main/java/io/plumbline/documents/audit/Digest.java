// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A digest file of CloudTrail: which log files were written in an hour, what they held, and which digest came before.
 *
 * @param account     twelve digits
 * @param start       when the hour begins
 * @param end         when it ends
 * @param bucket      where this digest is
 * @param key         where this digest is
 * @param fingerprint which key signs it
 * @param previous    the digest before it; empty at the beginning of a chain
 * @param files       the log files
 */
public record Digest(String account, Instant start, Instant end, String bucket, String key, String fingerprint,
        Optional<Previous> previous, List<File> files) {
    /** The name of the signature's algorithm. */
    public static final String ALGORITHM = "SHA256withRSA";
    private static final String HASHED_BY = "SHA-256";

    public Digest {
        files = List.copyOf(files);
    }

    /** The digest before, with the hash of its text and its signature, both hexadecimal. */
    public record Previous(String bucket, String key, String hash, String signature) {}

    /** A log file, with the hash of its unpacked text, and the times of its oldest and newest event. */
    public record File(String bucket, String key, String hash, Instant oldest, Instant newest) {}

    /** Returns the text of the file, not packed. */
    public byte[] text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = CloudTrailRecords.MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("awsAccountId", account);
            json.writeStringField("digestStartTime", seconds(start));
            json.writeStringField("digestEndTime", seconds(end));
            json.writeStringField("digestS3Bucket", bucket);
            json.writeStringField("digestS3Object", key);
            json.writeStringField("digestPublicKeyFingerprint", fingerprint);
            json.writeStringField("digestSignatureAlgorithm", ALGORITHM);
            json.writeStringField("newestEventTime",
                    files.stream().map(File::newest).max(Instant::compareTo).map(Digest::seconds).orElse(null));
            json.writeStringField("oldestEventTime",
                    files.stream().map(File::oldest).min(Instant::compareTo).map(Digest::seconds).orElse(null));
            previous(json);
            files(json);
            json.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** Returns the four lines that are signed; {@code text} is that of the file. */
    public byte[] signedBytes(byte[] text) {
        return (seconds(end) + "\n" + bucket + "/" + key + "\n" + LogFile.hash(text) + "\n"
                + previous.map(Previous::signature).orElse("null")).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the text of a digest file; throws IllegalArgumentException when it is none. */
    public static Digest read(byte[] text) {
        try {
            JsonNode root = CloudTrailRecords.MAPPER.readTree(text);
            Optional<Previous> previous = RecordReading.text(root, "previousDigestS3Object")
                    .map(key -> new Previous(root.path("previousDigestS3Bucket").asText(), key,
                            root.path("previousDigestHashValue").asText(),
                            root.path("previousDigestSignature").asText()));
            List<File> files = new ArrayList<>();
            for (JsonNode file : root.path("logFiles")) {
                files.add(new File(file.path("s3Bucket").asText(), file.path("s3Object").asText(),
                        file.path("hashValue").asText(), Instant.parse(file.path("oldestEventTime").asText()),
                        Instant.parse(file.path("newestEventTime").asText())));
            }
            return new Digest(root.path("awsAccountId").asText(), Instant.parse(root.path("digestStartTime").asText()),
                    Instant.parse(root.path("digestEndTime").asText()), root.path("digestS3Bucket").asText(),
                    root.path("digestS3Object").asText(), root.path("digestPublicKeyFingerprint").asText(), previous,
                    files);
        } catch (IOException | DateTimeException broken) {
            throw new IllegalArgumentException("not a digest file", broken);
        }
    }

    private void previous(JsonGenerator json) throws IOException {
        field(json, "previousDigestS3Bucket", previous.map(Previous::bucket).orElse(null));
        field(json, "previousDigestS3Object", previous.map(Previous::key).orElse(null));
        field(json, "previousDigestHashValue", previous.map(Previous::hash).orElse(null));
        field(json, "previousDigestHashAlgorithm", previous.isPresent() ? HASHED_BY : null);
        field(json, "previousDigestSignature", previous.map(Previous::signature).orElse(null));
    }

    private void files(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("logFiles");
        for (File file : files) {
            json.writeStartObject();
            json.writeStringField("s3Bucket", file.bucket());
            json.writeStringField("s3Object", file.key());
            json.writeStringField("hashValue", file.hash());
            json.writeStringField("hashAlgorithm", HASHED_BY);
            json.writeStringField("newestEventTime", seconds(file.newest()));
            json.writeStringField("oldestEventTime", seconds(file.oldest()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void field(JsonGenerator json, String name, @Nullable String value) throws IOException {
        json.writeStringField(name, value);
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
