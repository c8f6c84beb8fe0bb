// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.measure.PlumblineException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What stands around and between the records of a request.
 *
 * @param prefix before the first record
 * @param separator between two
 * @param suffix after the last
 * @param single whether a request takes one record only
 */
record Envelope(String prefix, String separator, String suffix, boolean single) {
    static final Envelope LINES = new Envelope("", "\n", "", false);

    private static final List<String> ALLOWED = List.of("$record", "$records");

    /** Returns the envelope of a JSON request: a text with {@code $record} or {@code $records} in it, once. */
    static Envelope of(Template template) {
        for (String placeholder : template.placeholders()) {
            if (!ALLOWED.contains(placeholder)) {
                throw new PlumblineException(INVALID_CONFIGURATION,
                        "%s holds %s, which has no meaning there: for JSON it holds $record or $records, and the values of a row go into record_template."
                                .formatted(template.key(), placeholder));
            }
        }
        if (template.placeholders().size() != 1) {
            throw new PlumblineException(INVALID_CONFIGURATION,
                    "%s holds %d of the placeholders $record and $records, and needs exactly one: $records for the list of records, $record for one record per request."
                            .formatted(template.key(), template.placeholders().size()));
        }
        boolean single = template.placeholders().getFirst().equals("$record");
        String before = template.literals().getFirst();
        String after = template.literals().getLast();
        return single ? new Envelope(before, "", after, true) : new Envelope(before + "[", ",", "]" + after, false);
    }

    /** Returns the bytes of a request with {@code records}. */
    byte[] body(List<byte[]> records) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(bytes(prefix));
        for (int record = 0; record < records.size(); record++) {
            if (record > 0) {
                body.writeBytes(bytes(separator));
            }
            body.writeBytes(records.get(record));
        }
        body.writeBytes(bytes(suffix));
        return body.toByteArray();
    }

    /** Returns the bytes that stand around the records. */
    int around() {
        return bytes(prefix).length + bytes(suffix).length;
    }

    /** Returns the bytes that stand between two records. */
    int between() {
        return separator.length();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
