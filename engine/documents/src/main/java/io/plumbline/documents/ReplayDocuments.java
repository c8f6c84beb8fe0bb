// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.explain.reasons.ReplayBundle;
import io.plumbline.measure.PlumblineException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Reads and writes replay bundles: what a later run needs to compute attributions again, bit for bit. The document has the
 * components of {@link ReplayBundle} as keys in snake case; keys of its settings are in alphabetical order.
 */
public final class ReplayDocuments {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ReplayDocuments() {}

    /** Writes {@code bundle} to {@code stream} as UTF-8 and leaves it open. */
    public static void write(ReplayBundle bundle, OutputStream stream) throws IOException {
        stream.write(MAPPER.writeValueAsBytes(bundle));
        stream.write('\n');
    }

    /**
     * Returns the bundle in {@code document}; {@code source} names it in messages.
     *
     * @throws PlumblineException when it is no bundle, or was changed since it was made
     */
    public static ReplayBundle read(byte[] document, String source) {
        ReplayBundle bundle = parsed(document, source);
        if (!bundle.intact()) {
            throw new PlumblineException(PlumblineException.Category.INVALID_DATA, source
                    + " was changed since it was made: its content does not match its content_hash; use the bundle as the"
                    + " run wrote it.");
        }
        return bundle;
    }

    private static ReplayBundle parsed(byte[] document, String source) {
        try {
            return MAPPER.readValue(document, ReplayBundle.class);
        } catch (JsonProcessingException malformed) {
            throw new PlumblineException(PlumblineException.Category.INVALID_DATA,
                    source + " is not a replay bundle: line " + malformed.getLocation().getLineNr() + ", column "
                            + malformed.getLocation().getColumnNr() + " cannot be read; name the replay.json that a run"
                            + " wrote.",
                    malformed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
