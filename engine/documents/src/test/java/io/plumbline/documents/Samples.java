// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.measure.PlumblineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Documents that several tests read. */
final class Samples {
    private Samples() {}

    /** Returns the text of the test resource {@code name}. */
    static String text(String name) {
        try (InputStream stream = Samples.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no test resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns how {@code call} fails for a person. */
    static PlumblineException failure(Runnable call) {
        try {
            call.run();
        } catch (PlumblineException failure) {
            return failure;
        }
        throw new AssertionError("nothing was refused");
    }

    /** Returns what {@code failure} tells. */
    static String sentence(PlumblineException failure) {
        return Objects.requireNonNull(failure.getMessage());
    }
}
