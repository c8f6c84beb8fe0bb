// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditResource;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Writes events as CloudTrail records of version 1.11 and reads them back. The same event and salt give the same text,
 * one line without spaces, which is what the chain of hashes seals.
 */
public final class CloudTrailRecords {
    /** The most characters of request parameters or response elements that a record holds. */
    public static final int LARGEST_PART = 100 * 1024;
    private static final int LONGEST_SENTENCE = 1024;

    private static final JsonFactory FACTORY = new JsonFactory();
    /** Numbers keep their digits: a record must be the same text after it was read and written. */
    static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private CloudTrailRecords() {}

    /**
     * Returns the record of {@code event}, without secrets, prompts and personal values.
     *
     * @param salt random bytes of this event, with which values are committed to that are left out
     */
    public static String write(AuditEvent event, byte[] salt) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("eventVersion", "1.11");
            UserIdentities.write(event.caller().principal(), json);
            what(event, json);
            parts(event, new Redaction(salt), json);
            json.writeStringField("requestID", event.requestId());
            json.writeStringField("eventID", event.id());
            json.writeBooleanField("readOnly", event.readOnly());
            resources(event, json);
            json.writeStringField("eventType", "AwsApiCall");
            json.writeBooleanField("managementEvent", true);
            json.writeStringField("recipientAccountId", event.caller().principal().account());
            json.writeStringField("eventCategory", "Management");
            if (event.caller().principal().accessKey().isEmpty()) {
                json.writeStringField("sessionCredentialFromConsole", "true");
            }
            json.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return storable(text.toString());
    }

    /** Reads a record that {@link #write} made; throws IllegalArgumentException when it is none. */
    public static AuditEvent read(String record) {
        return RecordReading.read(record);
    }

    private static void what(AuditEvent event, JsonGenerator json) throws IOException {
        json.writeStringField("eventTime", event.time().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeStringField("eventSource", event.source());
        json.writeStringField("eventName", event.name());
        json.writeStringField("awsRegion", event.caller().origin().region());
        json.writeStringField("sourceIPAddress", event.caller().origin().address());
        if (event.caller().origin().userAgent().isPresent()) {
            json.writeStringField("userAgent", event.caller().origin().userAgent().orElseThrow());
        }
        if (event.errorCode().isPresent()) {
            json.writeStringField("errorCode", event.errorCode().orElseThrow());
            json.writeStringField("errorMessage", cut(event.errorMessage().orElse("")));
        }
    }

    private static void parts(AuditEvent event, Redaction redaction, JsonGenerator json) throws IOException {
        part("requestParameters", event.requestParameters(), redaction, json);
        part("responseElements", event.responseElements(), redaction, json);
        json.writeObjectFieldStart("additionalEventData");
        json.writeStringField("preciseTime", micros(event.time()).toString());
        json.writeBooleanField("secureTransport", event.caller().origin().secure());
        json.writeEndObject();
    }

    private static void part(String name, Optional<String> content, Redaction redaction, JsonGenerator json)
            throws IOException {
        json.writeFieldName(name);
        if (content.isEmpty()) {
            json.writeNull();
            return;
        }
        String text = content.orElseThrow();
        if (text.length() > LARGEST_PART) {
            json.writeStartObject();
            json.writeStringField("omitted", "larger than 100 KB");
            json.writeStringField("commitment", redaction.commitment(name, text));
            json.writeEndObject();
            return;
        }
        JsonNode tree = MAPPER.readTree(text);
        redaction.apply(name, tree);
        MAPPER.writeTree(json, tree);
    }

    private static void resources(AuditEvent event, JsonGenerator json) throws IOException {
        if (event.resources().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("resources");
        for (AuditResource resource : event.resources()) {
            json.writeStartObject();
            json.writeStringField("accountId", resource.account().orElse(event.caller().principal().account()));
            json.writeStringField("type", resource.type());
            json.writeStringField("ARN", resource.arn());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Instant micros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static String cut(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE);
    }

    /** Half a surrogate pair has no UTF-8, so a database would give back another text than it took. */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
