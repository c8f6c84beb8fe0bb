// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.explain.results.TextResults;
import io.plumbline.measure.Interval;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiConsumer;

/** Attributions of rows with free text as JSON Lines: {@code {"explanations": {"kernel_shap": [[feature, ...]]}}}. */
final class TextLines {
    private TextLines() {}

    /** Writes the attribution of each unit, by label. */
    static void attributions(TextResults text, OutputStream stream) throws IOException {
        write(text, stream, (unit, out) -> out.numbers("attribution", unit.values()));
    }

    /** Writes where the attribution of each unit lies, by label. */
    static void intervals(TextResults text, OutputStream stream) throws IOException {
        write(text, stream, (unit, out) -> out.rows("interval",
                unit.intervals().stream().map(TextLines::ends).toList()));
    }

    private static double[] ends(Interval interval) {
        return new double[]{interval.low(), interval.high()};
    }

    private static void write(TextResults text, OutputStream stream, BiConsumer<TextResults.Unit, JsonOutput> figures)
            throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(stream, 1 << 16);
        for (TextResults.Document document : text.documents()) {
            JsonOutput.line(buffered, out -> out.object("explanations",
                    _ -> out.objectRows("kernel_shap", List.of(document.features()),
                            feature -> feature(feature, out, figures))));
        }
        buffered.flush();
    }

    private static void feature(TextResults.FeatureUnits feature, JsonOutput out,
            BiConsumer<TextResults.Unit, JsonOutput> figures) {
        out.text("feature_name", feature.feature());
        out.text("data_type", feature.dataType());
        out.objects("attributions", feature.units(), unit -> {
            figures.accept(unit, out);
            unit.text().ifPresent(text -> out.object("description", _ -> {
                out.text("partial_text", text);
                out.number("start_idx", unit.start());
            }));
        });
    }
}
