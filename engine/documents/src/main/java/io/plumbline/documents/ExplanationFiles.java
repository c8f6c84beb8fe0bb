// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.explain.results.BaselineSummary;
import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.explain.results.ReasonResults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of the folder {@code explanations_shap}, written as streams so that their size needs no memory.
 *
 * <p>{@code out.csv}, {@code out.jsonl} and {@code baseline.csv} are the AWS original's; what the original lacks stands beside
 * them, so that its readers meet nothing unknown:
 * <ul>
 * <li>{@code out.csv}: one row per explained row. Columns: the id column where the dataset names one; {@code <feature>_<label>}
 * for each label and, within it, each feature or group; {@code predicted_<label>} for each label.
 * <li>{@code errors.csv}: the same rows; {@code <feature>_<label>_sampling} and {@code <feature>_<label>_background} are the
 * standard errors of the attribution.
 * <li>{@code baseline.csv}: the background rows, features only, without a header line, so that the file can be named as the
 * {@code baseline} of another run.
 * <li>{@code out.jsonl}: of free text, one line per explained row, with every unit's text and UTF-16 offset.
 * <li>{@code errors.jsonl}: the same lines, with {@code interval} as {@code [low, high]} by label in place of
 * {@code attribution}.
 * <li>{@code reasons.csv}: one row per adverse decision, with up to four reasons or why a person must decide.
 * </ul>
 */
public final class ExplanationFiles {
    /** The folder of all files. */
    public static final String FOLDER = "explanations_shap";

    private ExplanationFiles() {}

    /**
     * The column that tells rows of the dataset apart.
     *
     * @param name its name
     * @param values its value in each explained row, as text
     */
    public record Ids(String name, List<String> values) {
        public Ids {
            values = List.copyOf(values);
        }
    }

    /** Writes a file. */
    public interface Content {
        /** Writes all bytes to {@code stream} and leaves it open. */
        void write(OutputStream stream) throws IOException;
    }

    /**
     * One file.
     *
     * @param name path below the output folder, with forward slashes
     * @param content what is in it
     */
    public record ExplanationFile(String name, Content content) {

        /** Returns all bytes of the file. */
        public byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
            try {
                content.write(bytes);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return bytes.toByteArray();
        }
    }

    /** Returns the files that {@code results} call for; {@code ids} is empty for datasets without an id column. */
    public static List<ExplanationFile> of(ExplanationResults results, Optional<Ids> ids) {
        List<ExplanationFile> files = new ArrayList<>();
        List<String> outputs = results.model().outputs();
        results.baseline().ifPresent(baseline -> files.add(file("baseline.csv", stream -> baseline(baseline, stream))));
        results.shapley().filter(shapley -> shapley.saveLocal()).ifPresent(shapley -> {
            AttributionRows rows = new AttributionRows(shapley, outputs, ids);
            files.add(file("out.csv", rows::values));
            files.add(file("errors.csv", rows::errors));
        });
        results.text().ifPresent(text -> {
            files.add(file("out.jsonl", stream -> TextLines.attributions(text, stream)));
            files.add(file("errors.jsonl", stream -> TextLines.intervals(text, stream)));
        });
        results.reasons().ifPresent(reasons -> files.add(file("reasons.csv", stream -> reasons(reasons, stream))));
        return files;
    }

    private static ExplanationFile file(String name, Content content) {
        return new ExplanationFile(FOLDER + "/" + name, content);
    }

    private static void baseline(BaselineSummary baseline, OutputStream stream) throws IOException {
        Csv csv = new Csv(stream);
        baseline.rows().forEach(csv::row);
        csv.flush();
    }

    private static void reasons(ReasonResults reasons, OutputStream stream) throws IOException {
        Csv csv = new Csv(stream);
        int most = reasons.decisions().stream().mapToInt(decision -> decision.reasons().size()).max().orElse(0);
        List<String> head = new ArrayList<>(List.of("row", "score", "refer"));
        for (int place = 1; place <= most; place++) {
            head.addAll(List.of("code_" + place, "text_" + place, "contribution_" + place, "low_" + place,
                    "high_" + place));
        }
        csv.row(head);
        reasons.decisions().forEach(decision -> decision(decision, head.size(), csv));
        csv.flush();
    }

    private static void decision(ReasonResults.Decision decision, int columns, Csv csv) {
        csv.cell(Long.toString(decision.row()));
        csv.cell(decision.score());
        csv.cell(decision.refer());
        for (ReasonResults.Reason reason : decision.reasons()) {
            csv.cell(reason.code());
            csv.cell(reason.text());
            csv.cell(reason.contribution());
            csv.cell(reason.interval().low());
            csv.cell(reason.interval().high());
        }
        for (int empty = 3 + 5 * decision.reasons().size(); empty < columns; empty++) {
            csv.cell("");
        }
        csv.end();
    }
}
