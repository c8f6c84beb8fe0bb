// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.documents.PredictorConfig;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How rows become the bytes of requests.
 *
 * @param format of the requests
 * @param envelope around the records
 * @param writer of one record
 */
record Requests(Format format, Envelope envelope, RecordWriter writer) {
    private static final String CONTENT = "predictor.content_template";
    private static final String RECORD = "predictor.record_template";
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Returns the requests that {@code config} describes, checked with one row of {@code sample}. */
    static Requests of(PredictorConfig config, List<Feature> features, Rows sample) {
        Format format = Format.of("predictor.content_type", config.contentType());
        Cells cells = new Cells(features);
        return switch (format) {
            case CSV -> new Requests(format, Envelope.LINES, RecordWriter.csv(cells));
            case JSON_LINES -> {
                String content = config.contentTemplate().orElse("{\"features\":$features}");
                Template template = Template.cut(CONTENT, content).onOneLine();
                yield new Requests(format, Envelope.LINES, TemplateWriter.of(template, cells)).checked(sample, CONTENT);
            }
            case JSON -> {
                Template content = Template.cut(CONTENT, config.contentTemplate().orElse("{\"instances\":$records}"));
                Template record = Template.cut(RECORD, config.recordTemplate().orElse("$features"));
                yield new Requests(format, Envelope.of(content), TemplateWriter.of(record, cells))
                        .checked(sample,
                                config.contentTemplate().isPresent() ? CONTENT + " with record_template" : RECORD);
            }
        };
    }

    /** Returns row {@code row} as one record. */
    byte[] record(Rows rows, int row) {
        StringBuilder out = new StringBuilder();
        writer.write(rows, row, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Requests checked(Rows sample, String key) {
        byte[] body = envelope.body(List.of(record(sample, 0)));
        try {
            STRICT.readTree(body);
            return this;
        } catch (JsonProcessingException failure) {
            throw new PlumblineException(INVALID_CONFIGURATION,
                    "%s does not make JSON of a row: it stops making sense at character %d in line %d of the filled-in text. Check its quotes, commas and brackets."
                            .formatted(key, failure.getLocation().getColumnNr(), failure.getLocation().getLineNr()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory can be read", impossible);
        }
    }
}
