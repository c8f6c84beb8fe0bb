// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.Suggestions;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import java.util.ArrayList;
import java.util.List;

/** Writes a row as JSON by a template. */
final class TemplateWriter implements RecordWriter {
    private final Template template;
    private final List<RecordWriter> parts;

    private TemplateWriter(Template template, List<RecordWriter> parts) {
        this.template = template;
        this.parts = parts;
    }

    /** Returns the writer for a template of {@code $features}, {@code $feature_names}, {@code $features_kvp}, {@code "${Name}"}. */
    static TemplateWriter of(Template template, Cells cells) {
        List<RecordWriter> parts = new ArrayList<>();
        boolean hasValues = false;
        for (String placeholder : template.placeholders()) {
            parts.add(part(template.key(), placeholder, cells));
            hasValues |= !placeholder.equals("$feature_names");
        }
        if (!hasValues) {
            throw new PlumblineException(INVALID_CONFIGURATION,
                    "%s has no place for the values of a row. Put $features, $features_kvp or \"${Name}\" for single columns into it."
                            .formatted(template.key()));
        }
        return new TemplateWriter(template, List.copyOf(parts));
    }

    @Override
    public void write(Rows rows, int row, StringBuilder out) {
        for (int part = 0; part < parts.size(); part++) {
            out.append(template.literals().get(part));
            parts.get(part).write(rows, row, out);
        }
        out.append(template.literals().getLast());
    }

    private static RecordWriter part(String key, String placeholder, Cells cells) {
        return switch (placeholder) {
            case "$features" -> (rows, row, out) -> values(cells, rows, row, out);
            case "$features_kvp" -> (rows, row, out) -> pairs(cells, rows, row, out);
            case "$feature_names" -> names(cells.features());
            default -> single(key, placeholder, cells);
        };
    }

    private static void values(Cells cells, Rows rows, int row, StringBuilder out) {
        out.append('[');
        for (int column = 0; column < cells.features().size(); column++) {
            if (column > 0) {
                out.append(',');
            }
            cells.json(rows, row, column, out);
        }
        out.append(']');
    }

    private static void pairs(Cells cells, Rows rows, int row, StringBuilder out) {
        out.append('{');
        for (int column = 0; column < cells.features().size(); column++) {
            if (column > 0) {
                out.append(',');
            }
            Cells.string(cells.features().get(column).name(), out);
            out.append(':');
            cells.json(rows, row, column, out);
        }
        out.append('}');
    }

    private static RecordWriter names(List<Feature> features) {
        StringBuilder names = new StringBuilder("[");
        for (Feature feature : features) {
            names.append(names.length() > 1 ? "," : "");
            Cells.string(feature.name(), names);
        }
        String list = names.append(']').toString();
        return (rows, row, out) -> out.append(list);
    }

    private static RecordWriter single(String key, String placeholder, Cells cells) {
        if (!placeholder.startsWith("\"")) {
            throw misplaced(key, placeholder);
        }
        String name = placeholder.substring(3, placeholder.length() - 2);
        List<String> names = cells.features().stream().map(Feature::name).toList();
        int column = names.indexOf(name);
        if (column < 0) {
            throw new PlumblineException(INVALID_CONFIGURATION,
                    "%s asks for the column '%s', which the rows do not have.%s"
                            .formatted(key, name, Suggestions.hint(name, names)));
        }
        return (rows, row, out) -> cells.json(rows, row, column, out);
    }

    private static PlumblineException misplaced(String key, String placeholder) {
        return new PlumblineException(INVALID_CONFIGURATION, placeholder.startsWith("${")
                ? "%s holds %s outside quotes of its own. Write \"%s\"; the quotes are replaced together with it."
                        .formatted(key, placeholder, placeholder)
                : "%s holds %s, which is not a placeholder there. Use $features, $feature_names, $features_kvp or \"${Name}\"."
                        .formatted(key, placeholder));
    }
}
